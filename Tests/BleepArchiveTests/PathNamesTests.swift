import Testing

@testable import BleepArchive

struct PathNamesTests {
    @Test(arguments: [
        ("archive/calls/a.wav", "archive", "calls/a.wav"),
        ("Größe/Jürgen/Anruf.wav", "Größe", "Jürgen/Anruf.wav"),
        ("записи/год/звонок.wav", "записи/год", "звонок.wav"),
        ("archive2/a.wav", "archive", "archive2/a.wav"),
        // Accents of their own are other bytes, and another folder.
        ("Gro\u{308}ße/a.wav", "Größe", "Gro\u{308}ße/a.wav"),
        ("a.wav", "", "a.wav"),
    ])
    func `a path goes on behind its folder, whatever letters the folder has`(path: String, folder: String, rest: String)
    {
        #expect(PathNames.relative(path, to: folder).utf8.elementsEqual(rest.utf8))
    }

    @Test(arguments: [
        ("a/b", "a/b", "a/b"), ("a/b", "a/b/c", "a/b"), ("a/b/c", "a/b", "a/b"), ("a/b", "a/bc", "a"),
        ("Größe/Jürgen", "Größe/b", "Größe"), ("Größe", "Gro\u{308}ße", ""), ("a", "b", ""),
    ])
    func `what two folders have in common is whole folders of the same bytes`(
        one: String, other: String, common: String
    ) {
        #expect(PathNames.common(one, other).utf8.elementsEqual(common.utf8))
    }
}
