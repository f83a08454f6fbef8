import BleepCore

/// The tiers of a TextGrid or an ELAN file: what is needed to write them again.
struct TierFile {
    struct Interval {
        var start: Timecode
        /// The same as ``start`` for a point.
        var end: Timecode
        var text: String
        /// On which line of the file it stands.
        var line: Int
    }

    struct Tier {
        /// May be a person's name.
        var name: String
        /// May be a person's name (ELAN).
        var participant: String?
        /// Index of the tier whose annotations this one's hang on (ELAN).
        var parent: Int?
        /// One of ELAN's four, where its annotations depend on another tier's.
        var constraint: String?
        var isPoints = false
        /// Whether its labels are words that were said.
        var isSpeech = false
        var intervals: [Interval] = []
        /// ELAN: the annotation of the parent tier that each annotation hangs on, and whether it has times of its own.
        var parents: [Int?] = []
        var hasOwnTimes: [Bool] = []
    }

    var start: Timecode
    var end: Timecode
    var tiers: [Tier]
}
