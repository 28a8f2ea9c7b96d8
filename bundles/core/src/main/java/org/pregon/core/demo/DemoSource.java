package org.pregon.core.demo;

import java.io.IOException;
import java.nio.file.Path;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A module's share of {@code ./pregon run --demo}, registered as a service. It is called once in the life of an
 * installation, in the loader's own name, after the modules of lower order.
 */
@ConsumerType
public interface DemoSource {

    /** Usually the module's {@code order()}; what others refer to comes first. */
    int order();

    /**
     * @param folder {@code config}, with the files for the demonstration in its {@code demo} folder
     */
    void load(Path folder) throws IOException;
}
