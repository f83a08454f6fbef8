// What is printed, interpolated or dumped never holds what was said.

extension SpokenToken: CustomStringConvertible, CustomReflectable {
    public var description: String { "a token of word \(word)" }
    public var customMirror: Mirror { Mirror(self, children: ["token": description]) }
}

extension SpokenRun: CustomStringConvertible, CustomReflectable {
    public var description: String { "a run of \(symbols.count) characters in tokens \(tokens)" }
    public var customMirror: Mirror { Mirror(self, children: ["run": description]) }
}

extension SpokenSymbol: CustomStringConvertible, CustomReflectable {
    public var description: String { "a character in tokens \(tokens)" }
    public var customMirror: Mirror { Mirror(self, children: ["symbol": description]) }
}

extension TokenStream: CustomStringConvertible, CustomReflectable {
    public var description: String { "\(tokens.count) tokens, \(runs.count) runs" }
    public var customMirror: Mirror { Mirror(self, children: ["stream": description]) }
}
