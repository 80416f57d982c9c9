package dev.limn.codegen.internal;

import java.io.File;
import org.jooq.codegen.GeneratorStrategy.Mode;
import org.jooq.codegen.JavaWriter;
import org.jspecify.annotations.Nullable;

/** Writes a file as jOOQ does, save where that would not compile. */
final class LimnJavaWriter extends JavaWriter {

    LimnJavaWriter(File file, String fullyQualifiedTypes, String encoding, @Nullable Mode mode) {
        super(file, fullyQualifiedTypes, encoding, true, null, null, mode);
    }

    @Override
    public JavaWriter println(String line, Object... arguments) {
        if (callsConstructorOfType(line, arguments)) {
            return super.println("return %s(", arguments[0]);
        }
        return super.println(line, arguments);
    }

    // As jOOQ has it, Address.ADDRESS.ADDRESS(…), a static method is called on an instance: -Xlint:static.
    private static boolean callsConstructorOfType(String line, Object[] arguments) {
        return line.equals("return %s.%s(") && arguments[0].toString().endsWith("." + arguments[1]);
    }
}
