import BleepAudio
import BleepSheet

extension RedactionProof {
    /// As the public sheet says it.
    var sheetProof: BleepSheet.Proof {
        BleepSheet.Proof(
            spans: spansReplaced ? "replaced" : "not proved", outside: outside.rawValue,
            container: containerIsClean ? "clean" : "not proved", notProvable: notProvable)
    }

    /// Takes what a look at the file's structure says.
    mutating func judge(_ audit: ContainerAudit, of format: AudioFormat) {
        containerIsClean = audit.isClean
        for leftover in audit.leftovers {
            findings.append(VerificationFinding(.ridesAlong, text: "the file holds \(leftover)"))
        }
        if !audit.isExamined {
            notProvable.append("whether anything rides along in \(format.container.rawValue) is not examined")
        }
    }
}
