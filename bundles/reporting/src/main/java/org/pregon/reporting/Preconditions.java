package org.pregon.reporting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.pregon.core.ConflictException;
import org.pregon.core.InvalidInputException;
import org.pregon.core.InvalidInputException.FieldError;
import org.pregon.core.document.Documents;
import org.pregon.core.office.Office;
import org.pregon.core.rest.Json;
import org.pregon.reporting.Readiness.Unprintable;
import org.pregon.reporting.pdf.Repertoire;

/** What has to be true before a report is signed: a signed paper cannot be mended. */
@Component(service = Preconditions.class)
public final class Preconditions {
    private final Office office;
    private final Documents documents;
    private final ReportingSettings settings;

    @Activate
    public Preconditions(@Reference Office office, @Reference Documents documents, @Reference ReportingSettings settings) {
        this.settings = settings;
        this.office = office;
        this.documents = documents;
    }

    /** What the screen says before anybody signs. */
    public Readiness of(MonthlyReport report) {
        return report.signed() ? Readiness.SETTLED
                : new Readiness(office.profile().missing(), documents.publicAddress().isPresent(), unprintable(report), unapproved(report));
    }

    private boolean unapproved(MonthlyReport report) {
        return report.state() != ReportState.APPROVED && settings.current().approvalFirst();
    }

    /** Refuses what would leave the office without the names of those who write and receive, or the approval it asks for. */
    void require(MonthlyReport report) {
        if (unapproved(report)) {
            throw new ConflictException("Antes de firmar, otra persona debe aprobar el informe. Envíelo a revisión.");
        }
        List<String> missing = office.profile().missing();
        if (!missing.isEmpty()) {
            throw new ConflictException("Todavía no se puede firmar. En Administración, Datos de la oficina, falta completar: "
                    + String.join(", ", missing) + ".");
        }
    }

    /** Refuses texts that would be printed otherwise than they were written. */
    static void require(MonthlyReportForm form) {
        List<FieldError> errors = new ArrayList<>();
        check(errors, "reference", form.reference());
        check(errors, "background", form.background());
        check(errors, "difficulties", form.difficulties());
        check(errors, "conclusions", form.conclusions());
        check(errors, "recommendations", form.recommendations());
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
    }

    private static void check(List<FieldError> errors, String field, String text) {
        List<String> unprintable = Repertoire.unprintable(text);
        if (!unprintable.isEmpty()) {
            errors.add(new FieldError(field, "El documento no puede imprimir " + String.join(" ", unprintable) + ". Escríbalo con palabras o quítelo."));
        }
    }

    private static List<Unprintable> unprintable(MonthlyReport report) {
        List<String> texts = new ArrayList<>(List.of(report.reference(), report.background(), report.difficulties(), report.conclusions(),
                report.recommendations()));
        collect(tree(report.snapshot()), texts);
        return texts.stream().distinct().flatMap(text -> {
            List<String> found = Repertoire.unprintable(text);
            return found.isEmpty() ? Stream.<Unprintable>empty() : Stream.of(new Unprintable(text, String.join(" ", found)));
        }).toList();
    }

    private static void collect(JsonNode node, List<String> texts) {
        if (node.isTextual()) {
            texts.add(node.textValue());
        } else {
            node.forEach(child -> collect(child, texts));
        }
    }

    private static JsonNode tree(String json) {
        try {
            return Json.mapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored report cannot be read", e);
        }
    }
}
