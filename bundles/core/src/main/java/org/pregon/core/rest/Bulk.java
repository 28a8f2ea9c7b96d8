package org.pregon.core.rest;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pregon.core.InvalidInputException;
import org.pregon.core.InvalidInputException.FieldError;
import org.pregon.core.NotFoundException;
import org.pregon.core.PregonException;
import org.pregon.core.StaleVersionException;
import org.pregon.core.UnavailableException;

/**
 * Many rows of a list, changed by one request: those that were marked, or all that a question finds. Each is changed by itself, so that
 * one that is refused stops no other, and the answer says of each what became of it.
 */
public final class Bulk {
    /** As many as one request may change. */
    public static final int MOST = 2_000;

    private Bulk() {}

    /**
     * A row as its list showed it.
     *
     * @param version null for what it is now
     */
    public record Row(long id, @Nullable Integer version) {}

    /**
     * What became of a row.
     *
     * @param version its new one; null where nothing changed
     * @param problem why nothing changed, in Spanish; null where it did
     */
    public record Result(long id, String name, @Nullable Integer version, @Nullable String problem) {}

    public record Answer(List<Result> items, int done, int failed) {}

    /** How the rows of a list are read. */
    public interface Kind<T> {
        Optional<T> find(long id);

        String name(T row);

        int version(T row);
    }

    /**
     * What is wrong with a choice of rows, for {@link Checked#errors}.
     *
     * @param rows marked ones, or null
     * @param query a question as the list's address has it, or null
     */
    public static List<FieldError> errors(@Nullable List<Row> rows, @Nullable String query) {
        if ((rows == null) == (query == null)) {
            return List.of(new FieldError("rows", "Diga qué registros, o con qué filtros se encuentran."));
        }
        return rows == null || !rows.isEmpty() && rows.size() <= MOST && rows.stream().allMatch(Objects::nonNull) ? List.of() : List.of(tooMany());
    }

    /**
     * A question as it stands in the list's address. What the list does not know is refused rather than overlooked: without it more would
     * be changed than was meant.
     *
     * @param known names of the list's filters, beside {@code q} and {@code sort}
     */
    public static ListQuery query(String query, String... known) {
        Set<String> names = Set.of(known);
        MultivaluedMap<String, String> values = new MultivaluedHashMap<>();
        for (String pair : query.split("&")) {
            int cut = pair.indexOf('=');
            if (cut > 0) {
                values.add(decoded(pair.substring(0, cut)), decoded(pair.substring(cut + 1)));
            }
        }
        values.keySet().stream().filter(name -> !name.equals("q") && !name.equals("sort") && !names.contains(name)).findFirst().ifPresent(name -> {
            throw new InvalidInputException("query", "Esta lista no tiene el filtro «" + name + "».");
        });
        return new ListQuery(values);
    }

    /**
     * All that a question finds, noted before any of it is changed: changing could take rows out of the question.
     *
     * @param walk hands each to its reader
     * @throws InvalidInputException when there are more than {@link #MOST}
     */
    public static List<Row> all(Consumer<Consumer<Row>> walk) {
        List<Row> rows = new ArrayList<>();
        walk.accept(row -> {
            if (rows.size() == MOST) {
                throw new InvalidInputException(List.of(tooMany()));
            }
            rows.add(row);
        });
        return rows;
    }

    /** @param change changes a row that was read, at the version that its list showed, and gives back what it became */
    public static <T> Answer each(List<Row> rows, Kind<T> kind, BiFunction<T, Integer, T> change) {
        List<Result> results = new ArrayList<>(rows.size());
        for (Row row : rows) {
            results.add(one(row, kind, change));
        }
        int done = (int) results.stream().filter(result -> result.problem() == null).count();
        return new Answer(results, done, results.size() - done);
    }

    private static <T> Result one(Row row, Kind<T> kind, BiFunction<T, Integer, T> change) {
        String name = "";
        try {
            T before = kind.find(row.id()).orElseThrow(() -> new NotFoundException("Este registro ya no está."));
            name = kind.name(before);
            Integer seen = row.version();
            T after = change.apply(before, seen == null ? Integer.valueOf(kind.version(before)) : seen);
            return new Result(row.id(), name, kind.version(after), null);
        } catch (InvalidInputException wrong) {
            String why = wrong.errors().isEmpty() ? wrong.getMessage() : wrong.errors().get(0).message();
            return new Result(row.id(), name, null, why);
        } catch (StaleVersionException stale) {
            return new Result(row.id(), name, null, "Otra persona lo cambió mientras tanto. Revíselo y repita.");
        } catch (UnavailableException down) {
            throw down;
        } catch (PregonException refused) {
            return new Result(row.id(), name, null, refused.getMessage());
        }
    }

    private static FieldError tooMany() {
        return new FieldError("rows", "Elija entre 1 y 2,000 registros.");
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
