import BleepCore
import BleepDetect
import BleepSheet

extension Survey {
    /// What a person would remark about the call.
    /// - Parameter hidden: what will not be heard; no remark tells of it.
    func findings(
        sampleRate: SampleRate, hidden: [Bleep] = [], limits: FindingLimits, language: Language
    ) -> [Finding] {
        let heard = observations.filter { observation in
            !hidden.contains { bleep in
                bleep.frames.contains(observation.frame) && bleep.channels.contains(observation.channel ?? 0)
            }
        }
        return CallFindings(
            timelines: hidden.isEmpty ? timelines : PublicPainting.painted(timelines, bleeps: hidden),
            levels: levels, sampleRate: sampleRate, limits: limits
        ).findings(with: heard, in: language)
    }
}
