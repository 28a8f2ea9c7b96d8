package org.pregon.core.internal.mail;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.pregon.core.NotFoundException;
import org.pregon.core.PregonModule;
import org.pregon.core.mail.Mail.Words;
import org.pregon.core.mail.MailTemplate;
import org.pregon.core.mail.MailTemplate.Placeholder;

/** The words of the installed modules' mails, and how they are filled. */
@Component(service = Templates.class)
public final class Templates {
    private static final Pattern PLACE = Pattern.compile("\\{([^{}\\s]+)}");

    private final Collection<PregonModule> modules = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void addModule(PregonModule module) {
        modules.add(module);
    }

    public void removeModule(PregonModule module) {
        modules.remove(module);
    }

    List<MailTemplate> list() {
        return modules.stream().flatMap(module -> module.mailTemplates().stream()).sorted(Comparator.comparing(MailTemplate::name)).toList();
    }

    MailTemplate get(String id) {
        return list().stream().filter(one -> one.id().equals(id)).findFirst()
                .orElseThrow(() -> new NotFoundException("No existe esa plantilla o su módulo está detenido."));
    }

    /** @param own subject and text that the office prefers */
    Words fill(String id, Optional<List<String>> own, Map<String, String> values) {
        MailTemplate template = get(id);
        return fill(own.map(words -> words.get(0)).orElse(template.subject()), own.map(words -> words.get(1)).orElse(template.text()), values);
    }

    /** Values are text: they bring neither placeholders nor, once it is made into HTML, markup. */
    static Words fill(String subject, String text, Map<String, String> values) {
        return new Words(replace(subject, values), replace(text, values), null);
    }

    static Map<String, String> samples(MailTemplate template) {
        return template.placeholders().stream().collect(Collectors.toMap(Placeholder::name, Placeholder::sample));
    }

    /** A placeholder that would stand in the mail as it is written. */
    static Optional<String> unknown(MailTemplate template, String text) {
        return PLACE.matcher(text).results().map(place -> place.group(1)).filter(name -> !samples(template).containsKey(name)).findFirst();
    }

    private static String replace(String text, Map<String, String> values) {
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
    }
}
