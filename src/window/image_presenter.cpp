#include "window/presenter.hpp"
#include "window/x_parts.hpp"

#include <X11/Xutil.h>
#include <X11/extensions/XShm.h>

#include <cstdlib>
#include <sys/ipc.h>
#include <sys/shm.h>

namespace ruru::window {
namespace {

/// Pixels that the X server can read from memory; where it cannot (a display over the network), they are
/// sent.
class SharedImage {
public:
  SharedImage(Display* display, int width, int height) : display_(display), width_(width), height_(height) {
    const std::size_t bytes = static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4;
    if (XShmQueryExtension(display)) share(bytes);
    if (!shared_) pixels_ = static_cast<unsigned char*>(std::calloc(bytes, 1));
    if (pixels_)
      surface_.reset(
          cairo_image_surface_create_for_data(pixels_, CAIRO_FORMAT_RGB24, width, height, width * 4));
  }

  ~SharedImage() {
    surface_.reset();
    if (shared_) {
      XShmDetach(display_, &segment_);
      XSync(display_, False);
      shmdt(segment_.shmaddr);
    } else {
      std::free(pixels_);
    }
  }
  SharedImage(const SharedImage&) = delete;
  SharedImage& operator=(const SharedImage&) = delete;

  cairo_surface_t* surface() const { return surface_.get(); }

  void put(unsigned long window, GC pen, const XWindowAttributes& attributes, const PixelRect& part) {
    XImage* image = shared_
                        ? XShmCreateImage(display_, attributes.visual, unsigned(attributes.depth), ZPixmap,
                                          segment_.shmaddr, &segment_, unsigned(width_), unsigned(height_))
                        : XCreateImage(display_, attributes.visual, unsigned(attributes.depth), ZPixmap, 0,
                                       reinterpret_cast<char*>(pixels_), unsigned(width_), unsigned(height_),
                                       32, width_ * 4);
    if (!image) return;
    if (shared_)
      XShmPutImage(display_, window, pen, image, part.x, part.y, part.x, part.y, unsigned(part.width),
                   unsigned(part.height), False);
    else
      XPutImage(display_, window, pen, image, part.x, part.y, part.x, part.y, unsigned(part.width),
                unsigned(part.height));
    image->data = nullptr; // ours
    XDestroyImage(image);
  }

private:
  void share(std::size_t bytes) {
    segment_.shmid = shmget(IPC_PRIVATE, bytes, IPC_CREAT | 0600);
    if (segment_.shmid < 0) return;
    segment_.shmaddr = static_cast<char*>(shmat(segment_.shmid, nullptr, 0));
    segment_.readOnly = True;
    if (segment_.shmaddr == reinterpret_cast<char*>(-1)) {
      shmctl(segment_.shmid, IPC_RMID, nullptr);
      return;
    }
    take_x_error();
    XShmAttach(display_, &segment_);
    XSync(display_, False);                    // a server on another machine refuses here
    shmctl(segment_.shmid, IPC_RMID, nullptr); // freed with the last user, even after a crash
    if (take_x_error()) {
      shmdt(segment_.shmaddr);
      return;
    }
    pixels_ = reinterpret_cast<unsigned char*>(segment_.shmaddr);
    shared_ = true;
  }

  Display* display_;
  int width_, height_;
  XShmSegmentInfo segment_{};
  bool shared_ = false;
  unsigned char* pixels_ = nullptr;
  Surface surface_;
};

class XImagePresenter final : public ImagePresenter {
public:
  explicit XImagePresenter(Display* display) : display_(display) {}
  ~XImagePresenter() override {
    if (pen_) XFreeGC(display_, pen_);
  }

  cairo_surface_t* canvas(int width, int height) override {
    image_.reset();
    image_ = std::make_unique<SharedImage>(display_, width, height);
    return image_->surface();
  }

  void attach(unsigned long window) override {
    window_ = window;
    XGetWindowAttributes(display_, window, &attributes_);
    pen_ = XCreateGC(display_, window, 0, nullptr);
  }

  bool fits() const override {
    const Visual* visual = attributes_.visual;
    const bool usual_depth = attributes_.depth == 24 || attributes_.depth == 32;
    return visual && usual_depth && visual->red_mask == 0xff0000 && visual->green_mask == 0xff00 &&
           visual->blue_mask == 0xff && ImageByteOrder(display_) == LSBFirst;
  }

  void show(const std::vector<PixelRect>& parts) override {
    if (window_ == 0 || !image_) return;
    for (const PixelRect& part : parts)
      image_->put(window_, pen_, attributes_, part);
    XSync(display_, False); // the pixels may be painted over only when the server has read them
  }

private:
  Display* display_;
  unsigned long window_ = 0;
  GC pen_ = nullptr;
  XWindowAttributes attributes_{};
  std::unique_ptr<SharedImage> image_;
};

} // namespace

std::unique_ptr<ImagePresenter> make_image_presenter(XDisplay& display) {
  return std::make_unique<XImagePresenter>(display.parts().display);
}

} // namespace ruru::window
