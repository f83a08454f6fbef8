public import BleepCore

/// What a picture or a page of one call is made from.
///
/// Unless ``isPrivate``, all of it is fit to publish: the sheet is painted, and outline and spectrogram are those of the
/// audio as redacted.
public struct CallView: Equatable, Sendable {
    /// What the call is called where it has no title: a file name without a folder and ending.
    public var name: String
    public var sheet: SheetDocument
    /// One a channel; empty where there is no audio.
    public var peaks: [Peaks]
    /// One a channel; empty where none was asked for or there is no audio.
    public var spectrograms: [Spectrogram]
    /// Drawn for its owner: the audio is the original's.
    public var isPrivate: Bool

    public init(
        name: String, sheet: SheetDocument, peaks: [Peaks], spectrograms: [Spectrogram] = [], isPrivate: Bool = false
    ) {
        self.name = name
        self.sheet = sheet
        self.peaks = peaks
        self.spectrograms = spectrograms
        self.isPrivate = isPrivate
    }

    /// The title that the user gave, else the name.
    public var title: String { sheet.call.title ?? name }
}
