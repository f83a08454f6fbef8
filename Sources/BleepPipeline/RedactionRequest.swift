public import BleepCore
public import BleepRedact
public import BleepSheet

/// Everything that a person can say about how one recording is redacted.
public struct RedactionRequest: Sendable {
    public enum Keypad: Sendable {
        /// Digits are found and bleeped.
        case hide
        /// Digits stay on purpose.
        case keep
    }

    /// A path, or `-` for standard input.
    public var input: String
    /// A file or a folder; `nil` means beside the recording.
    public var output: String?
    public var cueFiles: [String] = []
    /// The transcript of the recording, as a path.
    public var transcript: String?
    /// Who makes a transcript where there is none.
    public var transcription: TranscriptionRequest?
    /// Policy, lists and language.
    public var search = SearchRequest()
    /// Found spans that a rule is not sure of stay audible, and are listed in the private sheet.
    public var leavesDoubtful = false
    /// The tier of TextGrid and EAF cue files that holds the cues; `nil` looks for one by its name.
    public var cueTier: String?
    public var usesSidecars = true
    public var keypad = Keypad.hide
    /// Nothing but keypad digits needs hiding: the user says so.
    public var keypadOnly = false
    /// Channels to silence from end to end.
    public var muted = ChannelSet()
    public var exact = false
    public var padding: (before: Int, after: Int)?
    /// The length of every bleep is a multiple of this; `nil` leaves it as it is.
    public var roundUp: Timecode?
    public var channels = ChannelChoice.all
    public var acceptsCrosstalk = false
    /// Go on although the notes say what is to be hidden.
    public var acceptsNotes = false
    /// For a page or a site: what only a rule finds in the notes stops it, too, and is not merely named.
    public var isForPublication = false
    /// Without it the sheet has no segments; keypad digits are still searched.
    public var analyzes = true
    public var acceptsDamage = false
    /// Go on although most cues lie over silence.
    public var forcesCues = false
    /// What the user says that categories sound like; it wins over the policy.
    public var covers: [Category: CoverSound] = [:]
    public var countries: [String] = []
    public var sheets: [SheetFormat] = [.json, .csv]
    public var privateSheet: String?
    public var replacesExisting = false
    public var keepsName = false
    /// What only ffmpeg reads is written in its own codec again, not as FLAC.
    public var keepsCodec = false
    /// Eight digits of the output's hash stand in a derived name: another recording has the same one.
    public var distinguishesName = false
    /// What runs that were killed have left in the folder of the output goes first; a folder of many is looked through
    /// once for all of them instead.
    public var removesAbandoned = true
    /// What a derived name begins with, instead of what the recording is called.
    public var outputStem: String?
    /// Folders that others will see with the output, relative to those that they will not see; only a notice is made of
    /// what they tell.
    public var seenFolders = ""
    /// Names of files in the recording's folder, those of its sidecars among them; `nil` lists the folder.
    public var neighbours: [String]?
    public var outcome = Outcome.file
    /// A second file for a person to listen to: every bleep with a second on either side.
    public var audition: String?

    public enum Outcome: Sendable {
        /// The redacted recording and its sheets.
        case file
        /// Only the plan.
        case plan
        /// Only the audition file.
        case audition
    }

    public init(input: String) { self.input = input }
}
