//! Pictures small enough to be kept with the source: PNG with a palette.

use anyhow::{Context, Result, ensure};
use color_quant::NeuQuant;
use png::{BitDepth, ColorType, Compression, Decoder, Encoder, Filter, Transformations};

/// Colours of a picture: a page has few, and the rest are the edges of its letters.
const COLOURS: usize = 128;

/// Every how manieth pixel teaches the palette: 1, the best and slowest, to 30.
const SAMPLING: i32 = 3;

/// Bytes of a pixel: red, green, blue, and how opaque it is.
const CHANNELS: usize = 4;

/// The same picture with few colours.
pub fn shrink(picture: &[u8]) -> Result<Vec<u8>> {
    let (width, height, pixels) = decode(picture)?;
    let palette = NeuQuant::new(SAMPLING, COLOURS, &pixels);
    let indices: Vec<u8> = pixels
        .chunks_exact(CHANNELS)
        .map(|pixel| u8::try_from(palette.index_of(pixel)))
        .collect::<Result<_, _>>()?;
    let colours = palette.color_map_rgba();
    let part = |channels: std::ops::Range<usize>| -> Vec<u8> {
        colours
            .chunks_exact(CHANNELS)
            .flat_map(|colour| colour.get(channels.clone()).unwrap_or_default())
            .copied()
            .collect()
    };
    let mut shrunk = Vec::new();
    let mut encoder = Encoder::new(&mut shrunk, width, height);
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_palette(part(0..3));
    encoder.set_trns(part(3..4));
    encoder.set_compression(Compression::High);
    // Neighbours in a palette are not alike, so differences say nothing.
    encoder.set_filter(Filter::NoFilter);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&indices)?;
    writer.finish()?;
    Ok(shrunk)
}

/// Width and height in pixels, and the pixels.
fn decode(picture: &[u8]) -> Result<(u32, u32, Vec<u8>)> {
    let mut decoder = Decoder::new(std::io::Cursor::new(picture));
    decoder.set_transformations(Transformations::EXPAND | Transformations::ALPHA);
    let mut reader = decoder.read_info().context("no PNG picture")?;
    let mut pixels = vec![0; reader.output_buffer_size().context("a picture too large")?];
    let frame = reader.next_frame(&mut pixels)?;
    ensure!(frame.color_type == ColorType::Rgba, "a picture of another kind: {:?}", frame.color_type);
    Ok((frame.width, frame.height, pixels))
}
