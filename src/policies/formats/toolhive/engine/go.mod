module toolhive-authorizer

go 1.26

require github.com/stacklok/toolhive v0.44.0
