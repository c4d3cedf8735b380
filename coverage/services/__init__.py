"""Every change to what is stored, one file for each stage; views, tasks and commands call these alone."""
