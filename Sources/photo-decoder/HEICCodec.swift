import CPhotoCodecs
import Glibc
import Photos

/// HEIC by libheif, which turns the picture as the file says.
enum HEICCodec {
  static func decode(
    _ bytes: [UInt8], _ check: (_ width: Int, _ height: Int) throws(PhotoRefusal) -> Void
  ) throws(PhotoRefusal) -> Raster {
    guard let context = heif_context_alloc() else { throw .damaged }
    defer { heif_context_free(context) }
    heif_context_set_max_decoding_threads(context, 0)
    guard heif_context_read_from_memory_without_copy(context, bytes, bytes.count, nil).code == heif_error_Ok else {
      throw .damaged
    }
    var handle: OpaquePointer?
    defer { heif_image_handle_release(handle) }
    guard heif_context_get_primary_image_handle(context, &handle).code == heif_error_Ok else { throw .damaged }
    try check(Int(heif_image_handle_get_width(handle)), Int(heif_image_handle_get_height(handle)))
    var image: OpaquePointer?
    defer { heif_image_release(image) }
    let result = heif_decode_image(handle, &image, heif_colorspace_RGB, heif_chroma_interleaved_RGB, nil)
    guard result.code == heif_error_Ok, let raster = copied(image) else { throw .damaged }
    return raster
  }

  private static func copied(_ image: OpaquePointer?) -> Raster? {
    let width = Int(heif_image_get_width(image, heif_channel_interleaved))
    let height = Int(heif_image_get_height(image, heif_channel_interleaved))
    var stride: Int32 = 0
    guard width > 0, height > 0, let plane = heif_image_get_plane_readonly(image, heif_channel_interleaved, &stride)
    else { return nil }
    return Raster(width: width, height: height) { pixels, rowBytes in
      for row in 0..<height { memcpy(pixels + row * rowBytes, plane + row * Int(stride), rowBytes) }
      return true
    }
  }
}
