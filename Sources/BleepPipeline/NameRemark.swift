import BleepText

/// What the name of a recording tells of what is hidden in the call.
enum NameRemark: Equatable {
    /// A word or number of the lists stood in it, and is masked in the name of the output.
    case listed
    /// What looks like a number or an address did.
    case number
    /// A word or number of the lists stands in the name of the output, which the user told or wants to keep.
    case kept
    /// What is hidden in the call, and stands in no list, does. Masking it unasked would surprise: any word may be one.
    case hiddenWord

    /// What was masked in a name, before anything is known of the call.
    static func masked(_ place: OutputPlace, of input: String, by mask: FileNameMask) -> NameRemark? {
        guard place.isMasked else { return nil }
        return mask.holdsEntry(PathText.split(PathText.name(input)).stem) ? .listed : .number
    }

    /// What can still be read in the name of the output.
    /// - Parameter folders: that are seen with it.
    static func left(
        in place: OutputPlace, folders: String, by mask: FileNameMask, hidden: HiddenWords
    ) -> NameRemark? {
        let seen = PathText.joined(folders, PathText.split(place.name).stem)
        if mask.holdsEntry(seen) { return .kept }
        return FileNameMask(hide: hidden.entries).holdsEntry(seen) ? .hiddenWord : nil
    }

    /// Never repeats the word.
    /// - Parameter output: the name of the output.
    func message(output: String) -> String {
        switch self {
        case .listed: "the name of the recording holds what is listed to be hidden; the output is called \(output)"
        case .number: "the name of the recording holds what looks like a number; the output is called \(output)"
        case .kept: "the name of the output holds what is listed to be hidden; rename it before others see it"
        case .hiddenWord:
            "the name of the output holds a word that is hidden in the call; rename it before others see it"
        }
    }
}
