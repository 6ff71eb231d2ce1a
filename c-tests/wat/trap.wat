;; exit: 134
(module (func (export "_start") unreachable))
