package org.pregon.reporting.paper;

/** A format: one method for each kind of {@link Block}, called in reading order. */
public interface BlockWriter {
    void address(Block.Address address);

    void heading(Block.Heading heading);

    void paragraph(Block.Paragraph paragraph);

    void bullets(Block.Bullets bullets);

    void note(Block.Note note);

    void figures(Block.Figures figures);

    void table(Block.Table table);

    void charts(Block.Charts charts);

    void photos(Block.Photos photos);

    void signature(Block.Signature signature);

    void seal(Block.Seal seal);
}
