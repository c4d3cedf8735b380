"""What the scenes of faults are made of: a newsroom that is used by HTTP, a server that is killed, and the reckoning."""
