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
    /// - Parameter isOurs: whether this program made the file, or is said to have.
    mutating func judge(_ audit: ContainerAudit, of format: AudioFormat, isOurs: Bool) {
        var leftovers = audit.leftovers
        if hasStrayDigest { leftovers.append("an MD5 of samples that are not its own") }
        if isOurs, !audit.hasOwnSerial { leftovers.append("a number of its stream that callbleep does not give it") }
        containerIsClean = audit.isExamined && leftovers.isEmpty
        for leftover in leftovers {
            findings.append(VerificationFinding(.ridesAlong, text: "the file holds \(leftover)"))
        }
        if !audit.isExamined {
            notProvable.append("whether anything rides along in \(format.container.rawValue) is not examined")
        }
    }
}
