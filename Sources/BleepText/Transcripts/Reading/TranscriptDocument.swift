/// A transcript with what is needed to write it again.
struct TranscriptDocument {
    var transcript: Transcript
    /// What ``TranscriptWord/segment`` counts.
    var segments: [TranscriptSegment]
    /// The tiers of a TextGrid or an ELAN file.
    var tiers: TierFile?
}
