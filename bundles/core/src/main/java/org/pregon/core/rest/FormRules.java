package org.pregon.core.rest;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.pregon.core.ContextLoader;
import org.pregon.core.InvalidInputException.FieldError;
import org.pregon.core.text.PlainText;

/**
 * The rules that stand as Jakarta Validation annotations on a form, asked with Spanish answers. A body of JSON is judged
 * before a resource sees it; who makes forms out of something else, such as an import, asks here.
 */
public final class FormRules {
    private FormRules() {}

    /** Made at the first use: the validator costs a third of a second that no start should pay. */
    private static final class Lazy {
        static final Validator VALIDATOR = build();

        private static Validator build() {
            return ContextLoader.<Validator, RuntimeException>within(HibernateValidator.class.getClassLoader(), () -> Validation
                    .byProvider(HibernateValidator.class)
                    .providerResolver(() -> List.of(new HibernateValidator()))
                    .configure()
                    .ignoreXmlConfiguration()
                    .messageInterpolator(new Messages())
                    .buildValidatorFactory()
                    .getValidator());
        }
    }

    /**
     * The rules that a form breaks, by field; none for what is no record.
     *
     * @param known fields already found wrong, which are not judged twice
     */
    public static List<FieldError> broken(Object value, List<FieldError> known) {
        if (!value.getClass().isRecord()) {
            return List.of();
        }
        Set<String> judged = known.stream().map(FieldError::field).collect(Collectors.toCollection(HashSet::new));
        List<FieldError> errors = new ArrayList<>(foreign(value));
        errors.forEach(error -> judged.add(error.field()));
        Lazy.VALIDATOR.validate(value).stream()
                .map(violation -> new FieldError(violation.getPropertyPath().toString(), violation.getMessage()))
                .filter(error -> !judged.contains(error.field()))
                .sorted(java.util.Comparator.comparing(FieldError::field))
                .forEach(errors::add);
        if (value instanceof Checked form) {
            errors.forEach(error -> judged.add(error.field()));
            form.errors().stream().filter(error -> !judged.contains(error.field())).forEach(errors::add);
        }
        return List.copyOf(errors);
    }

    /** Texts that no database could keep. */
    private static List<FieldError> foreign(Object form) {
        return Arrays.stream(form.getClass().getRecordComponents())
                .filter(field -> field.getType() == String.class)
                .filter(field -> !PlainText.holds(Objects.requireNonNullElse((String) read(field, form), "")))
                .map(field -> new FieldError(field.getName(), PlainText.REFUSED))
                .toList();
    }

    private static @Nullable Object read(RecordComponent field, Object form) {
        try {
            field.getAccessor().setAccessible(true);
            return field.getAccessor().invoke(form);
        } catch (ReflectiveOperationException closed) {
            throw new IllegalStateException(closed);
        }
    }

    /** Our words for the usual constraints; a constraint with words of its own keeps them. */
    private static final class Messages extends ParameterMessageInterpolator {
        private static final Map<String, String> WORDS = Map.of(
                "{jakarta.validation.constraints.NotBlank.message}", "Complete este dato.",
                "{jakarta.validation.constraints.NotNull.message}", "Complete este dato.",
                "{jakarta.validation.constraints.NotEmpty.message}", "Complete este dato.",
                "{jakarta.validation.constraints.Size.message}", "Escriba entre {min} y {max} caracteres.",
                "{jakarta.validation.constraints.Email.message}",
                        "Escriba un correo completo, como oficina@municipalidad.gob.pe.",
                "{jakarta.validation.constraints.Pattern.message}", "Este dato no tiene la forma esperada.",
                "{jakarta.validation.constraints.Min.message}", "Escriba {value} o más.",
                "{jakarta.validation.constraints.Max.message}", "Escriba {value} o menos.");

        Messages() {
            super(Set.of(Locale.forLanguageTag("es")), Locale.forLanguageTag("es"), context -> Locale.forLanguageTag("es"), false);
        }

        @Override
        public String interpolate(String template, Context context) {
            String words = WORDS.getOrDefault(template, template);
            if (template.endsWith("Size.message}") && Integer.valueOf(0).equals(
                    context.getConstraintDescriptor().getAttributes().get("min"))) {
                words = "Escriba como máximo {max} caracteres.";
            }
            // The interpolator knows no groups of digits.
            if (context.getConstraintDescriptor().getAttributes().get("max") instanceof Integer max && max >= 1000) {
                words = words.replace("{max}", String.format(Locale.ROOT, "%,d", max));
            }
            return super.interpolate(words, context);
        }
    }
}
