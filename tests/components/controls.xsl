<?xml version="1.0" encoding="utf-8"?>
<!-- Options of the examples of controls, given to our templates: see calls.xsl. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="calls.xsl"/>

  <xsl:template match="options[@component = 'label']">
    <xsl:call-template name="label">
      <xsl:with-param name="for" select="for"/>
      <xsl:with-param name="text"><xsl:apply-templates select="." mode="says"/></xsl:with-param>
      <xsl:with-param name="class" select="classes"/>
      <xsl:with-param name="heading" select="isPageHeading"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="options[@component = 'hint']">
    <xsl:call-template name="hint">
      <xsl:with-param name="id" select="id"/>
      <xsl:with-param name="text"><xsl:apply-templates select="." mode="says"/></xsl:with-param>
      <xsl:with-param name="class" select="classes"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="options[@component = 'error-message']">
    <xsl:call-template name="error-message">
      <xsl:with-param name="id" select="id"/>
      <xsl:with-param name="text"><xsl:apply-templates select="." mode="says"/></xsl:with-param>
      <xsl:with-param name="class" select="classes"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="options[@component = 'fieldset']">
    <xsl:call-template name="fieldset">
      <xsl:with-param name="legend"><xsl:apply-templates select="legend" mode="says"/></xsl:with-param>
      <xsl:with-param name="legend-class" select="legend/classes"/>
      <xsl:with-param name="heading" select="legend/isPageHeading"/>
      <xsl:with-param name="described" select="describedBy"/>
      <xsl:with-param name="role" select="role"/>
      <xsl:with-param name="class" select="classes"/>
      <xsl:with-param name="body"><xsl:copy-of select="html/node()"/></xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="options[@component = 'button']">
    <xsl:call-template name="button">
      <xsl:with-param name="text"><xsl:apply-templates select="." mode="says"/></xsl:with-param>
      <xsl:with-param name="class" select="classes"/>
      <xsl:with-param name="href" select="href"/>
      <xsl:with-param name="id" select="id"/>
      <xsl:with-param name="type"><xsl:value-of select="type"/><xsl:if test="not(type)">submit</xsl:if></xsl:with-param>
      <xsl:with-param name="name" select="name"/>
      <xsl:with-param name="value" select="value"/>
      <xsl:with-param name="disabled" select="disabled"/>
      <xsl:with-param name="once" select="preventDoubleClick = 'true'"/>
      <xsl:with-param name="start" select="isStartButton"/>
    </xsl:call-template>
  </xsl:template>

  <!-- ============ one box ============ -->

  <!-- A form group with the component's own control in it. -->
  <xsl:template match="options" mode="question">
    <xsl:param name="body"/>
    <xsl:param name="class"/>
    <xsl:param name="module"/>
    <xsl:call-template name="question">
      <xsl:with-param name="id"><xsl:apply-templates select="." mode="id"/></xsl:with-param>
      <xsl:with-param name="label"><xsl:apply-templates select="label" mode="says"/></xsl:with-param>
      <xsl:with-param name="label-class" select="label/classes"/>
      <xsl:with-param name="heading" select="label/isPageHeading"/>
      <xsl:with-param name="hint"><xsl:apply-templates select="hint" mode="says"/></xsl:with-param>
      <xsl:with-param name="error"><xsl:apply-templates select="errorMessage" mode="says"/></xsl:with-param>
      <xsl:with-param name="class" select="normalize-space(concat($class, ' ', formGroup/classes))"/>
      <xsl:with-param name="module" select="$module"/>
      <xsl:with-param name="most" select="maxlength"/>
      <xsl:with-param name="words" select="maxwords"/>
      <xsl:with-param name="threshold" select="threshold"/>
      <xsl:with-param name="body" select="$body"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="options" mode="about">
    <xsl:param name="before" select="describedBy"/>
    <xsl:call-template name="described">
      <xsl:with-param name="id"><xsl:apply-templates select="." mode="id"/></xsl:with-param>
      <xsl:with-param name="hint" select="hint"/>
      <xsl:with-param name="error" select="errorMessage"/>
      <xsl:with-param name="before" select="$before"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="options[@component = 'input']">
    <xsl:apply-templates select="." mode="question">
      <xsl:with-param name="body">
        <xsl:call-template name="affixed">
          <xsl:with-param name="prefix"><xsl:apply-templates select="prefix" mode="says"/></xsl:with-param>
          <xsl:with-param name="suffix"><xsl:apply-templates select="suffix" mode="says"/></xsl:with-param>
          <xsl:with-param name="body">
            <xsl:call-template name="input">
              <xsl:with-param name="id"><xsl:apply-templates select="." mode="id"/></xsl:with-param>
              <xsl:with-param name="name" select="name"/>
              <xsl:with-param name="type"><xsl:value-of select="type"/><xsl:if test="not(type)">text</xsl:if></xsl:with-param>
              <xsl:with-param name="value" select="value"/>
              <xsl:with-param name="class" select="classes"/>
              <xsl:with-param name="error" select="errorMessage"/>
              <xsl:with-param name="described"><xsl:apply-templates select="." mode="about"/></xsl:with-param>
              <xsl:with-param name="inputmode" select="inputmode"/>
              <xsl:with-param name="autocomplete" select="autocomplete"/>
              <xsl:with-param name="autocapitalize" select="autocapitalize"/>
              <xsl:with-param name="spellcheck" select="spellcheck"/>
              <xsl:with-param name="pattern" select="pattern"/>
              <xsl:with-param name="disabled" select="disabled"/>
            </xsl:call-template>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:with-param>
    </xsl:apply-templates>
  </xsl:template>

  <xsl:template match="options[@component = 'password-input']">
    <xsl:apply-templates select="." mode="question">
      <xsl:with-param name="class">govuk-password-input</xsl:with-param>
      <xsl:with-param name="module">govuk-password-input</xsl:with-param>
      <xsl:with-param name="body">
        <xsl:call-template name="password">
          <xsl:with-param name="id"><xsl:apply-templates select="." mode="id"/></xsl:with-param>
          <xsl:with-param name="name" select="name"/>
          <xsl:with-param name="value" select="value"/>
          <xsl:with-param name="class" select="classes"/>
          <xsl:with-param name="error" select="errorMessage"/>
          <xsl:with-param name="described"><xsl:apply-templates select="." mode="about"/></xsl:with-param>
          <xsl:with-param name="autocomplete"><xsl:value-of select="autocomplete"/><xsl:if test="not(autocomplete)">current-password</xsl:if></xsl:with-param>
        </xsl:call-template>
      </xsl:with-param>
    </xsl:apply-templates>
  </xsl:template>

  <xsl:template match="options[@component = 'textarea']">
    <xsl:apply-templates select="." mode="question">
      <xsl:with-param name="body"><xsl:apply-templates select="." mode="textarea"/></xsl:with-param>
    </xsl:apply-templates>
  </xsl:template>

  <xsl:template match="options" mode="textarea">
    <xsl:param name="class"/>
    <xsl:param name="before" select="describedBy"/>
    <xsl:call-template name="textarea">
      <xsl:with-param name="id"><xsl:apply-templates select="." mode="id"/></xsl:with-param>
      <xsl:with-param name="name" select="name"/>
      <xsl:with-param name="value" select="value"/>
      <xsl:with-param name="rows"><xsl:value-of select="rows"/><xsl:if test="not(rows)">5</xsl:if></xsl:with-param>
      <xsl:with-param name="class" select="normalize-space(concat($class, ' ', classes))"/>
      <xsl:with-param name="error" select="errorMessage"/>
      <xsl:with-param name="described"><xsl:apply-templates select="." mode="about"><xsl:with-param name="before" select="$before"/></xsl:apply-templates></xsl:with-param>
      <xsl:with-param name="autocomplete" select="autocomplete"/>
      <xsl:with-param name="spellcheck" select="spellcheck"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="options[@component = 'character-count']">
    <xsl:apply-templates select="." mode="question">
      <xsl:with-param name="class">govuk-character-count</xsl:with-param>
      <xsl:with-param name="module">govuk-character-count</xsl:with-param>
      <xsl:with-param name="body">
        <xsl:apply-templates select="." mode="textarea">
          <xsl:with-param name="class">govuk-js-character-count</xsl:with-param>
          <xsl:with-param name="before"><xsl:apply-templates select="." mode="id"/>-info</xsl:with-param>
        </xsl:apply-templates>
        <xsl:call-template name="count-message">
          <xsl:with-param name="id"><xsl:apply-templates select="." mode="id"/></xsl:with-param>
          <xsl:with-param name="most" select="maxlength"/>
          <xsl:with-param name="words" select="maxwords"/>
        </xsl:call-template>
      </xsl:with-param>
    </xsl:apply-templates>
  </xsl:template>

  <xsl:template match="options[@component = 'select']">
    <xsl:apply-templates select="." mode="question">
      <xsl:with-param name="body">
        <xsl:call-template name="select">
          <xsl:with-param name="id"><xsl:apply-templates select="." mode="id"/></xsl:with-param>
          <xsl:with-param name="name" select="name"/>
          <xsl:with-param name="class" select="classes"/>
          <xsl:with-param name="error" select="errorMessage"/>
          <xsl:with-param name="described"><xsl:apply-templates select="." mode="about"/></xsl:with-param>
          <xsl:with-param name="disabled" select="disabled"/>
          <xsl:with-param name="options">
            <xsl:for-each select="items/item[*]">
              <xsl:call-template name="select-option">
                <xsl:with-param name="value" select="value"/>
                <xsl:with-param name="text" select="text"/>
                <xsl:with-param name="selected" select="selected = 'true' or /options/value and (value = /options/value) and not(selected = 'false')"/>
                <xsl:with-param name="disabled" select="disabled"/>
              </xsl:call-template>
            </xsl:for-each>
          </xsl:with-param>
        </xsl:call-template>
      </xsl:with-param>
    </xsl:apply-templates>
  </xsl:template>

  <xsl:template match="options[@component = 'file-upload']">
    <xsl:apply-templates select="." mode="question">
      <xsl:with-param name="body">
        <xsl:call-template name="file-upload">
          <xsl:with-param name="id"><xsl:apply-templates select="." mode="id"/></xsl:with-param>
          <xsl:with-param name="name" select="name"/>
          <xsl:with-param name="class" select="classes"/>
          <xsl:with-param name="error" select="errorMessage"/>
          <xsl:with-param name="described"><xsl:apply-templates select="." mode="about"/></xsl:with-param>
          <xsl:with-param name="multiple" select="multiple"/>
          <xsl:with-param name="disabled" select="disabled"/>
          <xsl:with-param name="enhanced" select="javascript"/>
        </xsl:call-template>
      </xsl:with-param>
    </xsl:apply-templates>
  </xsl:template>

  <!-- ============ several boxes ============ -->

  <xsl:template match="options" mode="questions">
    <xsl:param name="body"/>
    <xsl:param name="role"/>
    <xsl:call-template name="questions">
      <xsl:with-param name="id"><xsl:apply-templates select="." mode="id"/></xsl:with-param>
      <xsl:with-param name="legend"><xsl:apply-templates select="fieldset/legend" mode="says"/></xsl:with-param>
      <xsl:with-param name="legend-class" select="fieldset/legend/classes"/>
      <xsl:with-param name="heading" select="fieldset/legend/isPageHeading"/>
      <xsl:with-param name="hint"><xsl:apply-templates select="hint" mode="says"/></xsl:with-param>
      <xsl:with-param name="error"><xsl:apply-templates select="errorMessage" mode="says"/></xsl:with-param>
      <xsl:with-param name="described" select="fieldset/describedBy"/>
      <xsl:with-param name="role" select="$role"/>
      <xsl:with-param name="class" select="formGroup/classes"/>
      <xsl:with-param name="body" select="$body"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="options[@component = 'radios' or @component = 'checkboxes']">
    <xsl:variable name="kind" select="@component"/>
    <xsl:apply-templates select="." mode="questions">
      <xsl:with-param name="body">
        <xsl:call-template name="choices">
          <xsl:with-param name="kind" select="$kind"/>
          <xsl:with-param name="class" select="classes"/>
          <xsl:with-param name="items"><xsl:apply-templates select="items/item[*]" mode="choice"/></xsl:with-param>
        </xsl:call-template>
      </xsl:with-param>
    </xsl:apply-templates>
  </xsl:template>

  <xsl:template match="item[divider]" mode="choice" priority="1">
    <xsl:call-template name="choice-divider">
      <xsl:with-param name="kind" select="/options/@component"/>
      <xsl:with-param name="text" select="divider"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="item" mode="choice">
    <xsl:variable name="prefix"><xsl:apply-templates select="/options" mode="id"/></xsl:variable>
    <xsl:call-template name="choice">
      <xsl:with-param name="kind" select="/options/@component"/>
      <xsl:with-param name="id">
        <xsl:choose>
          <xsl:when test="id"><xsl:value-of select="id"/></xsl:when>
          <xsl:when test="preceding-sibling::item"><xsl:value-of select="concat($prefix, '-', count(preceding-sibling::item) + 1)"/></xsl:when>
          <xsl:otherwise><xsl:value-of select="$prefix"/></xsl:otherwise>
        </xsl:choose>
      </xsl:with-param>
      <xsl:with-param name="name"><xsl:value-of select="name"/><xsl:if test="not(name)"><xsl:value-of select="/options/name"/></xsl:if></xsl:with-param>
      <xsl:with-param name="value" select="value"/>
      <xsl:with-param name="label"><xsl:apply-templates select="." mode="says"/></xsl:with-param>
      <xsl:with-param name="label-class" select="label/classes"/>
      <xsl:with-param name="hint"><xsl:apply-templates select="hint" mode="says"/></xsl:with-param>
      <xsl:with-param name="checked" select="checked = 'true' or (/options/value = value or /options/values/item = value) and not(checked = 'false')"/>
      <xsl:with-param name="disabled" select="disabled"/>
      <xsl:with-param name="described"><xsl:if test="not(/options/fieldset) and /options/@component = 'checkboxes'"><xsl:apply-templates select="/options" mode="about"/></xsl:if></xsl:with-param>
      <xsl:with-param name="exclusive" select="behaviour = 'exclusive'"/>
      <xsl:with-param name="reveals"><xsl:copy-of select="conditional/html/node()"/></xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="options[@component = 'date-input']">
    <xsl:apply-templates select="." mode="questions">
      <xsl:with-param name="role">group</xsl:with-param>
      <xsl:with-param name="body">
        <div class="{normalize-space(concat('govuk-date-input ', classes))}" id="{id}">
          <xsl:choose>
            <xsl:when test="items">
              <xsl:for-each select="items/item[*]">
                <xsl:apply-templates select="/options" mode="box">
                  <xsl:with-param name="part" select="string(name)"/>
                  <xsl:with-param name="width" select="substring-after(classes, 'width-')"/>
                </xsl:apply-templates>
              </xsl:for-each>
            </xsl:when>
            <xsl:otherwise>
              <xsl:apply-templates select="." mode="box"><xsl:with-param name="part">day</xsl:with-param></xsl:apply-templates>
              <xsl:apply-templates select="." mode="box"><xsl:with-param name="part">month</xsl:with-param></xsl:apply-templates>
              <xsl:apply-templates select="." mode="box"><xsl:with-param name="part">year</xsl:with-param><xsl:with-param name="width">4</xsl:with-param></xsl:apply-templates>
            </xsl:otherwise>
          </xsl:choose>
        </div>
      </xsl:with-param>
    </xsl:apply-templates>
  </xsl:template>

  <xsl:template match="options" mode="box">
    <xsl:param name="part"/>
    <xsl:param name="width">2</xsl:param>
    <xsl:variable name="own" select="*[name() = $part] | items/item[name = $part]"/>
    <xsl:variable name="name"><xsl:if test="namePrefix"><xsl:value-of select="concat(namePrefix, '-')"/></xsl:if><xsl:value-of select="$part"/></xsl:variable>
    <xsl:call-template name="date-box">
      <xsl:with-param name="id" select="concat(id, '-', $part)"/>
      <xsl:with-param name="name" select="string($name)"/>
      <xsl:with-param name="label" select="concat(translate(substring($part, 1, 1), 'dmy', 'DMY'), substring($part, 2))"/>
      <xsl:with-param name="value" select="values/*[name() = $name] | $own[not(/options/values/*[name() = $name])]/value"/>
      <xsl:with-param name="width" select="$width"/>
      <xsl:with-param name="error" select="$own/error = 'true' or errorMessage and not($own/error = 'false') and not(*/error = 'true' or items/item/error = 'true')"/>
      <xsl:with-param name="autocomplete" select="$own/autocomplete"/>
    </xsl:call-template>
  </xsl:template>

</xsl:stylesheet>
