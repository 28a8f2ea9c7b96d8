package org.pregon.reporting.paper;

import java.util.List;
import java.util.Optional;

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

    /** How to check it, if it is signed; its code stands at the foot of every page. */
    public Optional<Block.Seal> seal() {
        return blocks.stream().filter(Block.Seal.class::isInstance).map(Block.Seal.class::cast).findFirst();
    }
}
