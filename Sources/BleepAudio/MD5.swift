import CCrypto

/// An MD5 that grows with what it is fed, from the system's libcrypto; for formats that ask for it.
@safe struct MD5: ~Copyable {
    private var context = MD5_CTX()

    init() {
        unsafe _ = MD5_Init(&context)
    }

    mutating func update(_ bytes: UnsafeRawBufferPointer) {
        unsafe _ = MD5_Update(&context, bytes.baseAddress, bytes.count)
    }

    /// 16 bytes.
    consuming func finalize() -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: 16)
        unsafe _ = MD5_Final(&digest, &context)
        return digest
    }
}
