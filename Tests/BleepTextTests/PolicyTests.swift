import BleepCore
import BleepText
import Foundation
import Testing

/// Policies are read strictly, and say where they are wrong.
struct PolicyTests {
    private static func read(_ text: String) throws -> Policy {
        try PolicyReader.read(Array(text.utf8), name: "mine.yaml")
    }

    @Test
    func `a policy with everything in it`() throws {
        let policy = try Self.read(
            """
            base: blog
            languages: [en, de]
            countries: [gb, no]
            categories: {company: 880, profanity: silence, theirs: noise}
            kinds:
              phone: keep
              name: {action: hide, category: company, threshold: 0.4}
              pin:
                context: [code word, Kennwort]
            rules: {name-greeted: off, phone-spoken: on}
            swearing: mild
            hide: ["name: Rex", 0305550123, no]
            allow:
              - Acme Ltd
            threshold: 0.2
            review: .7
            padding: {before: 300, after: 200}
            merge-gap: 500
            level: -20
            findings: {long-silence: 30, keypad: off, talk-share: on}
            caller-ids: clear
            """)
        #expect(policy.findings == ["long-silence": .least(30), "keypad": .off, "talk-share": .on])
        #expect(policy.covers[Category("company")!] == .tone(hertz: 880))
        #expect(policy.covers[.profanity] == .silence)
        #expect(policy.covers[Category("theirs")!] == .noise)
        #expect(policy.covers[.sensitive] == .sensitive)
        #expect(policy.kinds[.phone]?.action == .keep)
        #expect(policy.kinds[.name]?.category == Category("company"))
        #expect(policy.kinds[.name]?.threshold == 0.4)
        #expect(policy.kinds[.pin]?.context == ["code word", "Kennwort"])
        #expect(policy.silencedRules == ["name-greeted"])
        #expect(policy.profanity == .mild)
        #expect(policy.hide.map(\.text) == ["Rex", "0305550123", "no"])
        #expect(policy.allow.map(\.text) == ["888DCA60-FC0A-11CF-8F0F-00C04FD7D062", "Acme Ltd"])
        #expect(policy.countries == ["gb", "no"])
        #expect(policy.languages == .told([.english, .german]))
        #expect(policy.threshold == 0.2)
        #expect(policy.review == 0.7)
        #expect(policy.padding?.before == 300)
        #expect(policy.padding?.after == 200)
        #expect(policy.mergeGap == 500)
        #expect(policy.level == -20)
        #expect(policy.keepsCallerIDs)
    }

    @Test(arguments: PolicyPreset.allCases)
    func `the presets are valid and none keeps what it should hide`(preset: PolicyPreset) {
        let policy = preset.policy
        #expect(policy.name == preset.rawValue)
        for kind in [SpanKind.phone, .card, .email, .iban, .account, .id, .address, .dob, .code, .pin, .ip, .name] {
            #expect(policy.kinds[kind]?.action != .keep, "\(kind)")
        }
        #expect(policy.allow.isEmpty == (preset != .blog))
    }

    @Test(arguments: [
        ("kindz:\n  phone: hide\n", "1:1: unknown key in the policy; did you mean kinds?"),
        ("review: 0.5\nmerge_gap: 3\n", "2:1: unknown key in the policy; did you mean merge-gap?"),
        ("kinds:\n  fone: hide\n", "2:3: unknown key in kinds; did you mean phone?"),
        ("kinds:\n  phone: hid\n", "2:10: what is done with a kind is not known; did you mean hide?"),
        ("kinds:\n  phone: {treshold: 0.3}\n", "2:11: unknown key in a kind; did you mean threshold?"),
        ("kinds:\n  phone: {threshold: 3}\n", "2:22: the threshold is out of range; expected a number from 0 to 1"),
        ("kinds:\n  phone: {category: theirs}\n", "2:21: the category is not known"),
        ("kinds:\n  profanity: {context: [x]}\n", "2:24: this kind has no context words"),
        ("kinds: [phone]\n", "1:8: kinds is a list; expected a mapping with"),
        ("rules: {phone-writen: off}\n", "1:9: unknown key in rules; did you mean phone-written?"),
        ("rules: {phone-written: perhaps}\n", "1:24: a rule is not known; expected on, off"),
        ("categories: {Company: 880}\n", "1:14: no name for a category"),
        ("categories: {company: 50}\n", "1:23: the sound of a category is out of range"),
        ("categories: {company: loud}\n", "1:23: the sound of a category is no number"),
        ("hide: Rex\n", "1:7: hide is a single value; expected a list of entries"),
        ("hide:\n  - Rex\n  - {a: b}\n", "3:5: an entry of hide is a mapping"),
        ("hide:\n  - Rex\n  -\n", "3:4: an entry of hide is missing"),
        ("allow: [x]\n", "1:9: the entry is a single sign"),
        ("swearing: loud\n", "1:11: swearing is not known; expected mild, strong, keep"),
        ("swearing: stong\n", "1:11: swearing is not known; did you mean strong?"),
        ("review: \"0.5\"\n", "1:9: review stands in quotes"), ("review: half\n", "1:9: review is no number"),
        ("padding: 250\n", "1:10: padding is a single value"),
        ("padding: {before: 250}\n", "1:10: padding lacks one of its keys"),
        ("padding: {before: 250, after: 1.5}\n", "1:31: after is no whole number"),
        ("merge-gap: -1\n", "1:12: merge-gap is out of range"),
        ("findings: {long-silense: 3}\n", "1:12: unknown key in findings; did you mean long-silence?"),
        ("findings: {keypad: 3}\n", "1:20: this finding has no limit; expected on or off"),
        ("findings: {level-jump: 100}\n", "1:24: the limit is out of range"),
        ("level: 0\n", "1:8: the level is out of range"), ("level: [1]\n", "1:8: the level is a list"),
        ("countries: gb\n", "1:12: countries is a single value"), ("countries: [uk1]\n", "1:13: no code of a country"),
        ("languages: english\n", "1:12: languages is not known"),
        ("languages: []\n", "1:12: languages is an empty list"),
        ("base: blag\n", "1:7: the base is not known; did you mean blog?"),
        ("review: 0.5\nlevel: -18\nreview: 0.6\n", "3:1: the key is there a second time"),
        ("- phone\n", "1:1: the policy is a list"), ("kinds: [a\n", "no valid YAML"),
        ("a: b: c\n", "1:5: no valid YAML"), ("kinds: *x\n", "no valid YAML"),
        ("", "the file is empty"), ("# nothing\n", "holds nothing"), ("threshold:\n", "the threshold is missing"),
    ])
    func `a defect is named with its line and column`(text: String, message: String) {
        #expect {
            try Self.read(text)
        } throws: { error in
            let said = "\(error)"
            return said.hasPrefix("mine.yaml:") && said.contains(message)
        }
    }

    @Test
    func `no error holds a word of the file`() {
        let secret = "Zanzibar"
        for text in [
            "\(secret): hide\n", "kinds:\n  \(secret): hide\n", "hide:\n  - {\(secret): x}\n",
            "kinds: {phone: \(secret)}\n", "hide:\n  - \(secret): \(secret): x\n",
            "\(secret): 1\n\(secret): 2\n", "hide: \(secret)\n", "hide:\n - \"\(secret)\n", "review: \(secret)\n",
            "base: \(secret)\n", "countries: [\(secret)]\n",
            "categories: {\(secret): 3}\n", "languages: \(secret)\n", "hide: [\(secret)\n", "\t\(secret)\n",
            "hide:\n  - *\(secret)\n", "%\(secret)\n", "hide: !\(secret) [a]\n",
        ] {
            #expect {
                try Self.read(text)
            } throws: { error in
                !"\(error)".contains(secret)
            }
        }
    }

    @Test
    func `nothing that is printed of a policy holds its words`() throws {
        let policy = try Self.read("hide: [Zanzibar]\n")
        #expect(!"\(policy)\(String(reflecting: policy))".contains("Zanzibar"))
    }

    @Test
    func `hostile nesting and references end with one line`() {
        for text in [
            "hide: " + String(repeating: "[", count: 100_000), String(repeating: "a:\n ", count: 10),
            String(repeating: "- ", count: 50_000) + "a",
            "a: &a [x,x]\nb: &b [*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b]\nhide: [*c,*c]\n", "hide: &h [*h]\n", "{{{{{",
            "\u{0}", "? [a]\n: b\n",
        ] {
            #expect(throws: PolicyError.self) { try Self.read(text) }
        }
    }

    private static let docs = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("docs")

    @Test
    func `the example of the documentation is a policy, and the schema knows the keys and kinds`() throws {
        let page = try String(contentsOf: Self.docs.appendingPathComponent("policy.md"), encoding: .utf8)
        let example = try #require(
            page.components(separatedBy: "```yaml\n").dropFirst().first?.components(separatedBy: "```").first)
        let policy = try Self.read(example)
        #expect(policy.covers[Category("company")!] == .tone(hertz: 880))
        #expect(policy.hide.count == 2)
        let data = try Data(contentsOf: Self.docs.appendingPathComponent("schemas/policy.schema.json"))
        let schema = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let properties = try #require(schema["properties"] as? [String: [String: Any]])
        let error = #expect(throws: PolicyError.self) { try Self.read("nothing: 1\n") }
        let keys = try #require(error?.message.components(separatedBy: "expected ").last?.components(separatedBy: ", "))
        #expect(Set(properties.keys) == Set(keys))
        let kinds = try #require(properties["kinds"]?["properties"] as? [String: Any])
        #expect(Set(kinds.keys) == Set(SpanKind.allCases.map(\.rawValue)))
        let findings = try #require(properties["findings"]?["properties"] as? [String: Any])
        #expect(Set(findings.keys) == Set(FindingRule.kinds))
    }
}
