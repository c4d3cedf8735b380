"""Every page as a picture: what stands on the stage, which scenes are taken, and the camera."""
