import BleepCore

@testable import BleepText

enum FuzzedPolicy {
    static func violation(_ bytes: [UInt8]) -> String? {
        do throws(PolicyError) {
            let policy = try PolicyReader.read(bytes, name: "policy.yaml")
            let shares = [policy.threshold, policy.review] + policy.kinds.values.compactMap(\.threshold)
            if !shares.allSatisfy((0...1).contains) { return "a threshold beyond 0 to 1" }
            if let level = policy.level, !(-26 ... -10).contains(level) { return "a level out of range" }
            if let padding = policy.padding, padding.before < 0 || padding.after < 0 { return "a negative padding" }
            if policy.description.contains(FuzzedReader.secret) { return "a policy that tells its words" }
            // What a policy says is put to use.
            _ = TranscriptSearch(policy: policy)
            return nil
        } catch {
            if let line = error.line, !(0...bytes.count + 1).contains(line) { return "a fault on line \(line)" }
            return FuzzedReader.violation(of: error.description, name: "policy.yaml")
        }
    }
}
