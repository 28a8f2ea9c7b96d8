package org.pregon.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ActionsTest {
    private static final Path WORDS = Path.of("../web/src/main/resources/ui/shell/i18n/es.js");

    @Test
    void peopleHaveAWordForEveryAction() throws IOException {
        Matcher history = Pattern.compile("history: \\{.*?actions: \\{(.*?)} }", Pattern.DOTALL).matcher(Files.readString(WORDS));
        assertThat(history.find()).isTrue();

        Set<String> worded = Pattern.compile("([a-z-]+)'?: '").matcher(history.group(1)).results()
                .map(word -> word.group(1)).collect(Collectors.toSet());

        assertThat(worded).isEqualTo(Actions.ALL);
    }
}
