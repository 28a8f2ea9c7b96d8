package org.pregon.bench.floor;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import org.apache.ibatis.exceptions.PersistenceException;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.jspecify.annotations.Nullable;
import org.pregon.core.text.SpanishText;

/** Get one, a keyset page of 50, a search and an insert, and nothing else. */
@Path("directory/institutions")
@Produces(MediaType.APPLICATION_JSON)
public final class InstitutionResource {
    private static final int PAGE = 50;
    private static final int TRIES = 6;

    private final SqlSessionFactory sql;

    InstitutionResource(SqlSessionFactory sql) {
        this.sql = sql;
    }

    /** A page. */
    public record Page(List<Institution> items, @Nullable String next) {}

    @GET
    @Path("{id: \\d+}")
    public Institution get(@PathParam("id") long id) {
        return read(institutions -> institutions.get(id));
    }

    @GET
    public Page list(@QueryParam("q") @Nullable String q, @QueryParam("after") @Nullable String after) {
        if (q != null) {
            String[] words = q.split(" ", 2);
            return page(read(all -> all.search('%' + words[0] + '%', '%' + words[1] + '%', PAGE + 1)));
        }
        if (after == null) {
            return page(read(institutions -> institutions.first(PAGE + 1)));
        }
        String[] cursor = after.split(":", 2);
        return page(read(institutions -> institutions.after(cursor[1], Long.parseLong(cursor[0]), PAGE + 1)));
    }

    @POST
    public Response create(Institution row) {
        for (int attempt = 1; ; attempt++) {
            try {
                return Response.status(201).entity(inserted(new InstitutionMapper.Draft(row))).build();
            } catch (PersistenceException refused) {
                // Eight writers at once meet in Derby's locks now and then; whoever serves people tries again, as Pregón does.
                if (attempt == TRIES) {
                    throw refused;
                }
            }
        }
    }

    private Institution inserted(InstitutionMapper.Draft draft) {
        try (SqlSession session = sql.openSession(false)) {
            InstitutionMapper institutions = session.getMapper(InstitutionMapper.class);
            institutions.insert(draft);
            Institution created = institutions.get(draft.getId());
            session.commit();
            return created;
        }
    }

    private static Page page(List<Institution> rows) {
        if (rows.size() <= PAGE) {
            return new Page(rows, null);
        }
        Institution last = rows.get(PAGE - 1);
        return new Page(rows.subList(0, PAGE), last.id() + ":" + SpanishText.sortKey(last.name()));
    }

    private <T> T read(Function<InstitutionMapper, T> work) {
        try (SqlSession session = sql.openSession(true)) {
            return work.apply(session.getMapper(InstitutionMapper.class));
        }
    }
}
