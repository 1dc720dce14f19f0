// Loads the prebuilt better-sqlite3 (Node-API 10) into a runtime that ends at Node-API 9.
// Version 10 may hold a reference to a string, version 9 may not: there such a string is kept in a one-element array.
// Where Node-API 10 is at hand (Node 24), the prebuilt library is loaded and left as it is.
#include <dlfcn.h>
#include <link.h>
#include <sys/mman.h>
#include <cstring>
#include <string>
#include <unordered_set>
#include <node_api.h>

static thread_local std::unordered_set<napi_ref> boxed;

static napi_status create_reference(napi_env env, napi_value value, uint32_t count, napi_ref* result) {
  napi_valuetype type;
  napi_status status = napi_typeof(env, value, &type);
  if (status != napi_ok || type > napi_string) return napi_create_reference(env, value, count, result);
  napi_value box;
  if ((status = napi_create_array_with_length(env, 1, &box)) != napi_ok) return status;
  if ((status = napi_set_element(env, box, 0, value)) != napi_ok) return status;
  if ((status = napi_create_reference(env, box, count, result)) == napi_ok) boxed.insert(*result);
  return status;
}

static napi_status get_reference_value(napi_env env, napi_ref ref, napi_value* result) {
  napi_status status = napi_get_reference_value(env, ref, result);
  return status == napi_ok && *result && boxed.count(ref) ? napi_get_element(env, *result, 0, result) : status;
}

static napi_status delete_reference(napi_env env, napi_ref ref) {
  boxed.erase(ref);
  return napi_delete_reference(env, ref);
}

// Points the library's own calls of `name` at `to`, by writing into its table of addresses.
static bool redirect(link_map* library, const char* name, void* to) {
  ElfW(Rela)* calls = nullptr;
  ElfW(Sym)* symbols = nullptr;
  char* names = nullptr;
  size_t size = 0;
  for (ElfW(Dyn)* entry = library->l_ld; entry->d_tag != DT_NULL; entry++) {
    if (entry->d_tag == DT_JMPREL) calls = (ElfW(Rela)*)entry->d_un.d_ptr;
    if (entry->d_tag == DT_SYMTAB) symbols = (ElfW(Sym)*)entry->d_un.d_ptr;
    if (entry->d_tag == DT_STRTAB) names = (char*)entry->d_un.d_ptr;
    if (entry->d_tag == DT_PLTRELSZ) size = entry->d_un.d_val;
  }
  for (ElfW(Rela)* call = calls; call < calls + size / sizeof(*call); call++) {
    if (strcmp(names + symbols[ELF64_R_SYM(call->r_info)].st_name, name) != 0) continue;
    void** slot = (void**)(library->l_addr + call->r_offset);
    if (mprotect((void*)((uintptr_t)slot & ~4095ul), 4096, PROT_READ | PROT_WRITE) != 0) return false;
    *slot = to;
    return true;
  }
  return false;
}

static bool redirect_all(void* library) {
  link_map* map = nullptr;
  return dlinfo(library, RTLD_DI_LINKMAP, &map) == 0 &&
         redirect(map, "napi_create_reference", (void*)create_reference) &&
         redirect(map, "napi_get_reference_value", (void*)get_reference_value) &&
         redirect(map, "napi_delete_reference", (void*)delete_reference);
}

static napi_value fail(napi_env env, const char* message) {
  napi_throw_error(env, nullptr, message);
  return nullptr;
}

// True where the runtime has Node-API 10: it then exports this function, which came with that version.
static bool has_version_10() { return dlsym(RTLD_DEFAULT, "node_api_create_buffer_from_arraybuffer") != nullptr; }

// The runtime treats our calls as those of the version named here; the macro of node_api.h would fix it when compiling.
extern "C" NAPI_MODULE_EXPORT int32_t node_api_module_get_api_version_v1() { return has_version_10() ? 10 : 9; }

extern "C" NAPI_MODULE_EXPORT napi_value napi_register_module_v1(napi_env env, napi_value exports) {
  Dl_info self;
  dladdr((void*)create_reference, &self);
  std::string folder(self.dli_fname);
  folder.resize(folder.rfind('/'));
  void* library = dlopen((folder + "/../../prebuilds/linux-x64.node").c_str(), RTLD_NOW);
  if (!library) return fail(env, dlerror());
  if (!has_version_10() && !redirect_all(library)) return fail(env, "napi9: the prebuilt library is laid out differently");
  return ((napi_value (*)(napi_env, napi_value))dlsym(library, "napi_register_module_v1"))(env, exports);
}
