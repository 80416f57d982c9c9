package dev.limn.queryservice.internal;

import com.google.gson.JsonElement;
import java.io.Serializable;

/** Makes a value of JSON that is not null. */
public interface ComplexReader<T> extends Serializable {

    T read(JsonElement json);
}
