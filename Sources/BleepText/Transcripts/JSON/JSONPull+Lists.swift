/// Lists, as the transcript formats use them.
extension JSONPull {
    /// Reads every document of the stream; of a list its elements.
    mutating func documents(_ read: (inout JSONPull) throws(JSONFault) -> Void) throws(JSONFault) {
        while nextDocument() {
            if try kind() == .array { try elements(read) } else { try read(&self) }
        }
    }

    /// Reads every element of a list; `null` has none.
    mutating func elements(_ read: (inout JSONPull) throws(JSONFault) -> Void) throws(JSONFault) {
        guard try beginArray() else { return }
        while try element() { try read(&self) }
    }

    /// Reads every object of a list from its first key on; `null` among them is passed by.
    mutating func objects(_ read: (inout JSONPull) throws(JSONFault) -> Void) throws(JSONFault) {
        guard try beginArray() else { return }
        while try element() { if try beginObject() { try read(&self) } }
    }

    /// Reads the first object of a list from its first key on and passes by the others: recognisers put their best
    /// reading first.
    /// - Returns: how many were passed by.
    mutating func firstObject(_ read: (inout JSONPull) throws(JSONFault) -> Void) throws(JSONFault) -> Int {
        guard try beginArray() else { return 0 }
        var passed = 0
        var isFirst = true
        while try element() {
            if !isFirst {
                try skip()
                passed += 1
            } else if try beginObject() {
                isFirst = false
                try read(&self)
            }
        }
        return passed
    }
}
