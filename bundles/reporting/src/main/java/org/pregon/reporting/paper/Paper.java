package org.pregon.reporting.paper;

import java.util.List;

/**
 * A whole document.
 *
 * @param name what is on the first line under the letterhead: {@code INFORME N.º 010-2026-ORPII/MPLC}
 * @param shortTitle for the foot of the pages, file properties and the browser's tab
 * @param draft marked BORRADOR on every page
 */
public record Paper(Letterhead letterhead, String name, String shortTitle, boolean draft, List<Block> blocks) {
    public Paper {
        blocks = List.copyOf(blocks);
    }
}
