"""Language: address, register, slang."""
