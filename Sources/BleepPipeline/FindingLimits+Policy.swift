import BleepDetect
import BleepText

extension FindingLimits {
    /// The standard, changed by what a policy says.
    init(_ policy: Policy) {
        self.init()
        for (kind, rule) in policy.findings {
            switch rule {
            case .off: silenced.insert(kind)
            case .on: silenced.remove(kind)
            case .least(let value): set(kind, to: value)
            }
        }
    }

    private mutating func set(_ kind: String, to value: Int) {
        switch kind {
        case "silence-at-start": silenceAtStart = value
        case "long-silence": longSilence = value
        case "ringing": ringing = value
        case "level-jump": levelJump = value
        case "hold": hold = value
        case "talk-over": talkOver = value
        default: break
        }
    }
}
