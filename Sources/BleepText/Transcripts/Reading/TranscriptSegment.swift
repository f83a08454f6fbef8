import BleepCore

/// One utterance, line or cue of a transcript. Kept small: a transcript may have one for every word.
struct TranscriptSegment {
    private var statedStart = TranscriptCollector.unknown
    private var statedEnd = TranscriptCollector.unknown
    private var speakerNumber: Int32 = -1
    private var channelNumber: Int32 = -1
    private var first: Int32
    private var placeTier: Int32 = -1
    private var placeInterval: Int32 = -1

    init(
        start: Timecode? = nil, end: Timecode? = nil, speaker: Int? = nil, channel: Int? = nil, firstWord: Int,
        place: SegmentPlace? = nil
    ) {
        first = Int32(clamping: firstWord)
        self.start = start
        self.end = end
        self.speaker = speaker
        self.channel = channel
        if let place {
            placeTier = Int32(clamping: place.tier)
            placeInterval = Int32(clamping: place.interval)
        }
    }

    /// As the file states it; `nil` where it does not.
    var start: Timecode? {
        get { statedStart == TranscriptCollector.unknown ? nil : statedStart }
        set { statedStart = newValue ?? TranscriptCollector.unknown }
    }

    /// As the file states it; `nil` where it does not.
    var end: Timecode? {
        get { statedEnd == TranscriptCollector.unknown ? nil : statedEnd }
        set { statedEnd = newValue ?? TranscriptCollector.unknown }
    }

    /// Index into the speakers.
    var speaker: Int? {
        get { speakerNumber < 0 ? nil : Int(speakerNumber) }
        set { speakerNumber = newValue.map { Int32(clamping: $0) } ?? -1 }
    }

    /// Counted from 0.
    var channel: Int? {
        get { channelNumber < 0 ? nil : Int(channelNumber) }
        set { channelNumber = newValue.map { Int32(clamping: $0) } ?? -1 }
    }

    /// Its first word in the order of the file; its last lies before the first of the next segment.
    var firstWord: Int {
        get { Int(first) }
        set { first = Int32(clamping: newValue) }
    }

    /// Where the segment stands in what the format keeps beside words: the interval of a tier.
    var place: SegmentPlace? {
        placeTier < 0 ? nil : SegmentPlace(tier: Int(placeTier), interval: Int(placeInterval))
    }
}

/// An interval of a tier.
struct SegmentPlace: Hashable {
    var tier: Int
    var interval: Int
}
