package org.pregon.core.internal.module;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

/**
 * The components of a module's bundle, as Declarative Services see them at this moment. What is only made when somebody asks for
 * it is known to fail from then on; a route is asked for as soon as it comes.
 */
@Component(service = Parts.class)
public final class Parts {
    private final ServiceComponentRuntime components;

    @Activate
    public Parts(@Reference ServiceComponentRuntime components) {
        this.components = components;
    }

    /** Which one throws, and what. */
    Optional<String> failed(Bundle bundle) {
        return of(bundle, ComponentConfigurationDTO.FAILED_ACTIVATION)
                .map(part -> part.description.name + ": " + rootCause(Objects.requireNonNullElse(part.failure, "")))
                .findFirst();
    }

    /** Which one waits, and for what. In a module that is ready nothing should. */
    Optional<String> waiting(Bundle bundle) {
        return of(bundle, ComponentConfigurationDTO.UNSATISFIED_REFERENCE)
                .map(part -> part.description.name + ": nadie ofrece " + Arrays.stream(part.unsatisfiedReferences)
                        .map(missing -> wanted(part, missing)).distinct().collect(Collectors.joining(", ")))
                .findFirst();
    }

    private Stream<ComponentConfigurationDTO> of(Bundle bundle, int state) {
        return components.getComponentDescriptionDTOs(bundle).stream()
                .flatMap(description -> components.getComponentConfigurationDTOs(description).stream())
                .filter(part -> part.state == state);
    }

    private static String wanted(ComponentConfigurationDTO part, UnsatisfiedReferenceDTO missing) {
        return Arrays.stream(part.description.references)
                .filter(reference -> reference.name.equals(missing.name))
                .map(reference -> reference.interfaceName)
                .findFirst()
                .orElse(missing.name);
    }

    /** Declarative Services keep the stack trace as a text; what a person can use stands in its last cause. */
    private static String rootCause(String trace) {
        return trace.lines().filter(line -> line.startsWith("Caused by: ")).reduce((first, last) -> last)
                .map(line -> line.substring("Caused by: ".length()))
                .orElseGet(() -> trace.lines().findFirst().orElse(""));
    }
}
