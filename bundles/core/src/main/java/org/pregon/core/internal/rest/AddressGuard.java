package org.pregon.core.internal.rest;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.pregon.core.InvalidInputException;
import org.pregon.core.InvalidInputException.FieldError;
import org.pregon.core.text.PlainText;

/**
 * Refuses what an address asks in vain: a name that a list does not know, which would show more than was asked for, and what is no
 * text.
 *
 * @param known names that may be asked for; empty where the method does not say
 */
record AddressGuard(Optional<Set<String>> known) implements ContainerRequestFilter {
    private static final List<String> OF_EVERY_LIST = List.of("sort", "limit", "after");

    static AddressGuard of(Class<?> resource, Method method) {
        return new AddressGuard(Declared.filters(resource, method).map(filters -> names(method, filters)));
    }

    private static Set<String> names(Method method, List<String> filters) {
        Set<String> names = new TreeSet<>(filters);
        names.addAll(OF_EVERY_LIST);
        Stream<Parameter> parameters = Arrays.stream(method.getParameters());
        parameters.map(parameter -> parameter.getAnnotation(QueryParam.class))
                .filter(Objects::nonNull)
                .forEach(asked -> names.add(asked.value()));
        return names;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        List<FieldError> errors = new ArrayList<>();
        request.getUriInfo().getQueryParameters().forEach((name, values) -> {
            if (known.isPresent() && !known.get().contains(name)) {
                errors.add(new FieldError(shown(name), "Esta lista no conoce ese dato. Use: " + String.join(", ", known.get()) + "."));
            } else if (!values.stream().allMatch(PlainText::holds)) {
                errors.add(new FieldError(shown(name), PlainText.REFUSED));
            }
        });
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
    }

    private static String shown(String name) {
        return PlainText.holds(name) ? name : "";
    }
}
