// # A value without content

new Object()
