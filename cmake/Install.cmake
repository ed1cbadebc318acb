# Where things go on the user's machine, by the file hierarchy standard.
