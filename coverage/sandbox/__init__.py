"""Files of strangers are read in a process of their own, which has little memory and time and can be killed."""
