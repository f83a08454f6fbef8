/// How far the work on one call has come.
enum WorkState: String, Codable {
    /// A worker has it, or had it when everything ended.
    case begun
    case done
    /// It needs a person: nothing is marked in it, or its result did not stand its proof.
    case review
    /// It is tried again by the next run.
    case failed
    /// It ended its worker twice; nobody tries it again until it is changed.
    case aside
}
