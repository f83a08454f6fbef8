/// The limits within which a single tone means something by itself.
extension ToneRule {
    /// The part of the power in the line, from which a tone is pure.
    static let pureShare: Float = 0.93
    /// Decibels by which the level of a generator's tone varies, and hertz by which its frequency does.
    static let steady: Float = 0.6
    static let still: Float = 1
    /// Seconds of a burst of one line that is ringing by itself (ITU-T E.180: 0.67 s at least).
    static let shortestRing: Float = 0.7
    /// Hertz that the network sounds with and nobody bleeps with: E.180 recommends 425 Hz, China and others have 450.
    static let networkLines: [ClosedRange<Float>] = [419...431, 447...453]
    /// Seconds: nobody hides less of a word.
    static let shortestBleep = 0.12
    /// Seconds and hertz of the beeps of voicemail and recorders.
    static let beepLengths = 0.12...1.6
    static let beeps: ClosedRange<Float> = 380...2_200
}
