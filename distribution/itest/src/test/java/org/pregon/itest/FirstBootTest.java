package org.pregon.itest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pregon.itest.system.PregonSystem;

class FirstBootTest {
    @RegisterExtension
    static final PregonSystem PREGON = PregonSystem.shared();

    @Test
    void logsIn() {
        PREGON.administrator().get("directory/institutions").expect(200);
    }
}
