import BleepCore
import BleepText

extension RedactionRequest {
    /// Takes from the policy what the user did not say.
    mutating func fill(from policy: Policy) {
        covers = policy.covers.merging(covers) { _, told in told }
        if padding == nil, !exact { padding = policy.padding }
        if countries.isEmpty { countries = policy.countries }
        if policy.kinds[.dtmf]?.action == .keep, !keypadOnly { keypad = .keep }
    }
}
