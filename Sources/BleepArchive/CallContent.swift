/// What the catalogue keeps of one call, so that questions can be answered.
///
/// It is read from what was published: there is no digit in it and no word that is hidden.
struct CallContent: Hashable {
    /// A stretch of one channel.
    struct Piece: Hashable {
        var channel: Int
        var label: String
        /// Nanoseconds.
        var start: Int
        var end: Int
    }

    /// Something that was overwritten.
    struct Hidden: Hashable {
        /// `0,1`.
        var channels: String
        var category: String
        /// All kinds of marks that became one with it, the first that of the longest: `name, phone`.
        var kind: String
        var origin: String
        /// Nanoseconds.
        var start: Int
        var end: Int
    }

    /// Something in words.
    struct Remark: Hashable {
        enum Origin: String {
            case note, finding
            /// Of the call as a whole, at no time of it: its title, whom the caller claims to be, and text.
            case about
            /// What was said, without what is hidden.
            case transcript
        }

        var origin: Origin
        /// Of a finding.
        var kind: String?
        var channel: Int?
        /// Nanoseconds.
        var start: Int
        var end: Int
        var text: String
    }

    /// Nanoseconds.
    var duration: Int
    var channels: Int
    var title: String?
    var date: String?
    /// The same for every way to show the same number. Private; stored keyed.
    var caller: String?
    /// As it was shown. Private; stored only where the policy says so.
    var shownCaller: String?
    var coverage: String?
    /// The hash of the published recording.
    var sha256: String?
    /// How many sentences of the proof say what could not be proved; `nil` where nothing had to be.
    var unproved: Int?
    /// The original as it was when the work on it began, by an absolute path.
    var source: OutputMark?
    var pieces: [Piece] = []
    var hidden: [Hidden] = []
    var remarks: [Remark] = []
}
