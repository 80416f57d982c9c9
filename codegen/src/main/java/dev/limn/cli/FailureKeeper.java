package dev.limn.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Passes bytes on and keeps the first failure, which writers of text do not tell. */
final class FailureKeeper extends FilterOutputStream {

    private Optional<IOException> failure = Optional.empty();

    FailureKeeper(OutputStream out) {
        super(out);
    }

    Optional<IOException> failure() {
        return failure;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            failure = failure.or(() -> Optional.of(e));
            throw e;
        }
    }
}
