<?xml version="1.0" encoding="utf-8"?>
<!--
  Forms, drawn from the fields that handlers declare (include/core/form.h).

  A whole form:            <xsl:apply-templates select="form"/>, with param "button", the words on its button, and look, warning
  A form laid out by hand: <form method="post" action="{form/@action}" novalidate="novalidate">
                             <xsl:apply-templates select="form" mode="hidden"/>    csrf, key, hidden fields
                             <xsl:apply-templates select="form/field[@name = 'price']"/>
                             <xsl:apply-templates select="form" mode="buttons"/>   its acts, or one button
  One field:               match "field": label, hint, error and control
  In a dense table:        mode="row": a table row, label in the first cell, control in the last
                           mode="control": the control alone, for a cell whose label is elsewhere
  Several ticks:           named template "ticks": fields, legend, hint
  A button of its own:     named template "act": a small form with one button
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">

  <!-- ============ whole forms ============ -->

  <xsl:template match="form">
    <xsl:param name="button">Save and continue</xsl:param>
    <xsl:param name="look"/>
    <form method="post" action="{@action}" novalidate="novalidate">
      <xsl:copy-of select="@enctype"/>
      <xsl:apply-templates select="." mode="hidden"/>
      <xsl:apply-templates select="field"/>
      <xsl:apply-templates select="." mode="buttons">
        <xsl:with-param name="button" select="$button"/>
        <xsl:with-param name="look" select="$look"/>
      </xsl:apply-templates>
    </form>
  </xsl:template>

  <!-- What the dispatcher asks back of every form, and fields nobody sees. -->
  <xsl:template match="form" mode="hidden">
    <xsl:call-template name="proofs"/>
    <xsl:for-each select="field[@widget = 'hidden']">
      <input type="hidden" name="{@name}" value="{value}"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="proofs">
    <input type="hidden" name="csrf" value="{/page/frame/csrf}"/>
    <input type="hidden" name="key" value="{/page/frame/key}"/>
  </xsl:template>

  <!-- The acts a form declares, the first of them green; or one button. -->
  <xsl:template match="form" mode="buttons">
    <xsl:param name="button">Save and continue</xsl:param>
    <xsl:param name="look"/>
    <xsl:param name="beside"/>
    <div class="govuk-button-group">
      <xsl:choose>
        <xsl:when test="field[@widget = 'act']">
          <xsl:apply-templates select="field[@widget = 'act']/option" mode="button"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:call-template name="button">
            <xsl:with-param name="text" select="string($button)"/>
            <xsl:with-param name="class"><xsl:if test="string($look)">govuk-button--<xsl:value-of select="$look"/></xsl:if></xsl:with-param>
            <xsl:with-param name="once" select="true()"/>
          </xsl:call-template>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:if test="@later">
        <button type="submit" class="govuk-button govuk-button--secondary" data-module="govuk-button" data-prevent-double-click="true" name="later" value="{@action}" formaction="{/page/frame/base}/kept/later" formnovalidate="formnovalidate">Save and come back later</button>
      </xsl:if>
      <xsl:copy-of select="$beside"/>
    </div>
  </xsl:template>

  <xsl:template match="option" mode="button">
    <xsl:call-template name="button">
      <xsl:with-param name="text" select="string(label)"/>
      <xsl:with-param name="name" select="../@name"/>
      <xsl:with-param name="value" select="@value"/>
      <xsl:with-param name="once" select="true()"/>
      <xsl:with-param name="class"><xsl:if test="position() > 1">govuk-button--secondary</xsl:if></xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- One act, one button: "Publish", "Withdraw". Look is secondary, warning, link, or nothing for green. -->
  <xsl:template name="act">
    <xsl:param name="action"/>
    <xsl:param name="label"/>
    <xsl:param name="about"/>
    <xsl:param name="look"/>
    <xsl:param name="name"/>
    <xsl:param name="value"/>
    <form method="post" action="{$action}" class="dps-act">
      <xsl:call-template name="proofs"/>
      <button type="submit" data-module="govuk-button" data-prevent-double-click="true">
        <xsl:attribute name="class">
          <xsl:choose>
            <xsl:when test="$look = 'link'">dps-link-button</xsl:when>
            <xsl:when test="$look">govuk-button govuk-button--<xsl:value-of select="$look"/></xsl:when>
            <xsl:otherwise>govuk-button</xsl:otherwise>
          </xsl:choose>
        </xsl:attribute>
        <xsl:if test="$name">
          <xsl:attribute name="name"><xsl:value-of select="$name"/></xsl:attribute>
          <xsl:attribute name="value"><xsl:value-of select="$value"/></xsl:attribute>
        </xsl:if>
        <xsl:value-of select="$label"/>
        <xsl:if test="$about"><span class="govuk-visually-hidden"><xsl:text> </xsl:text><xsl:value-of select="$about"/></span></xsl:if>
      </button>
    </form>
  </xsl:template>

  <!-- ============ mistakes ============ -->

  <xsl:template name="mistakes">
    <xsl:if test="form/error or form/field/error">
      <xsl:call-template name="error-summary">
        <xsl:with-param name="items"><xsl:apply-templates select="form/error | form/field/error" mode="mistake"/></xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>

  <xsl:template match="error" mode="mistake">
    <xsl:call-template name="mistake-link">
      <xsl:with-param name="href"><xsl:apply-templates select=".." mode="whole"/></xsl:with-param>
      <xsl:with-param name="text" select="string(.)"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Where a mistake of the whole form leads: nowhere, unless a page says which box mends it. -->
  <xsl:template match="form" mode="whole"/>

  <xsl:template match="field/error" mode="mistake">
    <xsl:call-template name="mistake-link">
      <xsl:with-param name="href">#<xsl:apply-templates select=".." mode="first"/></xsl:with-param>
      <xsl:with-param name="text" select="string(.)"/>
    </xsl:call-template>
  </xsl:template>

  <!-- The id of a field's first box, where its mistake leads. -->
  <xsl:template match="field" mode="first">
    <xsl:apply-templates select="." mode="id"/>
    <xsl:if test="@widget = 'day' or @widget = 'moment'">.day</xsl:if>
  </xsl:template>

  <!-- The id of a field: its name, after its form's where a page has several. -->
  <xsl:template match="field" mode="id">
    <xsl:if test="../@name"><xsl:value-of select="../@name"/>.</xsl:if>
    <xsl:value-of select="@name"/>
  </xsl:template>

  <!-- ============ a field: label or legend, hint, mistake, control; heading: its label is the page's h1 ============ -->

  <xsl:template match="field">
    <xsl:param name="size">s</xsl:param>
    <xsl:param name="heading"/>
    <xsl:choose>
      <xsl:when test="@widget = 'hidden' or @widget = 'act'"/>
      <xsl:when test="@widget = 'tick'"><xsl:apply-templates select="." mode="tick"/></xsl:when>
      <xsl:when test="@widget = 'choice' or @widget = 'day' or @widget = 'moment'">
        <xsl:apply-templates select="." mode="group">
          <xsl:with-param name="size" select="$size"/>
          <xsl:with-param name="heading" select="$heading"/>
        </xsl:apply-templates>
      </xsl:when>
      <xsl:otherwise>
        <xsl:apply-templates select="." mode="single">
          <xsl:with-param name="size" select="$size"/>
          <xsl:with-param name="heading" select="$heading"/>
        </xsl:apply-templates>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="field" mode="single">
    <xsl:param name="size"/>
    <xsl:param name="heading"/>
    <xsl:variable name="counts" select="@widget = 'prose' and most"/>
    <xsl:call-template name="question">
      <xsl:with-param name="id"><xsl:apply-templates select="." mode="id"/></xsl:with-param>
      <xsl:with-param name="label"><xsl:apply-templates select="." mode="label"/></xsl:with-param>
      <xsl:with-param name="label-class" select="concat('govuk-label--', $size)"/>
      <xsl:with-param name="heading" select="$heading"/>
      <xsl:with-param name="hint" select="string(hint)"/>
      <xsl:with-param name="error" select="string(error)"/>
      <xsl:with-param name="class">
        <xsl:if test="$counts">govuk-character-count</xsl:if>
        <xsl:if test="@widget = 'secret'">govuk-password-input</xsl:if>
      </xsl:with-param>
      <xsl:with-param name="module">
        <xsl:if test="$counts">govuk-character-count</xsl:if>
        <xsl:if test="@widget = 'secret'">govuk-password-input</xsl:if>
      </xsl:with-param>
      <xsl:with-param name="most"><xsl:if test="$counts"><xsl:value-of select="most"/></xsl:if></xsl:with-param>
      <xsl:with-param name="body">
        <xsl:apply-templates select="." mode="control"/>
        <xsl:if test="$counts">
          <xsl:call-template name="count-message">
            <xsl:with-param name="id"><xsl:apply-templates select="." mode="id"/></xsl:with-param>
            <xsl:with-param name="most" select="format-number(most, '#,##0')"/>
          </xsl:call-template>
        </xsl:if>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- A screen reader tells the description of a fieldset of boxes only where it has the role of a group. -->
  <xsl:template match="field" mode="group">
    <xsl:param name="size"/>
    <xsl:param name="heading"/>
    <xsl:call-template name="questions">
      <xsl:with-param name="id"><xsl:apply-templates select="." mode="id"/></xsl:with-param>
      <xsl:with-param name="legend"><xsl:apply-templates select="." mode="label"/></xsl:with-param>
      <xsl:with-param name="legend-class" select="concat('govuk-fieldset__legend--', $size)"/>
      <xsl:with-param name="heading" select="$heading"/>
      <xsl:with-param name="hint" select="string(hint)"/>
      <xsl:with-param name="error" select="string(error)"/>
      <xsl:with-param name="role"><xsl:if test="@widget != 'choice'">group</xsl:if></xsl:with-param>
      <xsl:with-param name="body"><xsl:apply-templates select="." mode="control"/></xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="field" mode="label">
    <xsl:value-of select="label"/>
    <xsl:if test="@optional"> (optional)</xsl:if>
  </xsl:template>

  <xsl:template match="field/hint">
    <xsl:call-template name="hint">
      <xsl:with-param name="id"><xsl:apply-templates select=".." mode="id"/>-hint</xsl:with-param>
      <xsl:with-param name="text" select="string(.)"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="field/error">
    <xsl:call-template name="error-message">
      <xsl:with-param name="id"><xsl:apply-templates select=".." mode="id"/>-error</xsl:with-param>
      <xsl:with-param name="text" select="string(.)"/>
    </xsl:call-template>
  </xsl:template>

  <!-- The ids of what else says something about the control. -->
  <xsl:template match="field" mode="about">
    <xsl:variable name="id"><xsl:apply-templates select="." mode="id"/></xsl:variable>
    <xsl:call-template name="described">
      <xsl:with-param name="id" select="$id"/>
      <xsl:with-param name="hint" select="hint"/>
      <xsl:with-param name="error" select="error"/>
      <xsl:with-param name="after"><xsl:if test="@widget = 'prose' and most"><xsl:value-of select="$id"/>-info</xsl:if></xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- ============ in tables ============ -->

  <!-- Label, what else the page wants to show, control. -->
  <xsl:template match="field" mode="row">
    <xsl:param name="between"/>
    <xsl:variable name="id"><xsl:apply-templates select="." mode="id"/></xsl:variable>
    <tr class="govuk-table__row">
      <th scope="row" class="govuk-table__header govuk-!-font-weight-regular">
        <label for="{$id}"><xsl:value-of select="label"/></label>
        <xsl:if test="hint"><br/><span class="dps-quiet" id="{$id}-hint"><xsl:value-of select="hint"/></span></xsl:if>
        <xsl:apply-templates select="error"/>
      </th>
      <xsl:copy-of select="$between"/>
      <td class="govuk-table__cell"><xsl:apply-templates select="." mode="control"/></td>
    </tr>
  </xsl:template>

  <!-- ============ controls ============ -->

  <xsl:template match="field" mode="control">
    <xsl:choose>
      <xsl:when test="@widget = 'prose'"><xsl:apply-templates select="." mode="textarea"/></xsl:when>
      <xsl:when test="@widget = 'money'">
        <xsl:apply-templates select="." mode="box">
          <xsl:with-param name="before">£</xsl:with-param>
          <xsl:with-param name="width">10</xsl:with-param>
          <xsl:with-param name="digits">decimal</xsl:with-param>
        </xsl:apply-templates>
      </xsl:when>
      <xsl:when test="@widget = 'percent'">
        <xsl:apply-templates select="." mode="box">
          <xsl:with-param name="after">%</xsl:with-param>
          <xsl:with-param name="width">5</xsl:with-param>
          <xsl:with-param name="digits">decimal</xsl:with-param>
        </xsl:apply-templates>
      </xsl:when>
      <xsl:when test="@widget = 'whole'">
        <xsl:apply-templates select="." mode="box">
          <xsl:with-param name="width">5</xsl:with-param>
          <xsl:with-param name="digits">numeric</xsl:with-param>
        </xsl:apply-templates>
      </xsl:when>
      <xsl:when test="@widget = 'points'">
        <xsl:apply-templates select="." mode="box">
          <xsl:with-param name="width">5</xsl:with-param>
          <xsl:with-param name="digits">decimal</xsl:with-param>
        </xsl:apply-templates>
      </xsl:when>
      <xsl:when test="@widget = 'miles'">
        <xsl:apply-templates select="." mode="box">
          <xsl:with-param name="after">miles</xsl:with-param>
          <xsl:with-param name="width">5</xsl:with-param>
          <xsl:with-param name="digits">decimal</xsl:with-param>
        </xsl:apply-templates>
      </xsl:when>
      <xsl:when test="@widget = 'postcode'">
        <xsl:apply-templates select="." mode="box"><xsl:with-param name="width">10</xsl:with-param></xsl:apply-templates>
      </xsl:when>
      <xsl:when test="@widget = 'email'">
        <xsl:apply-templates select="." mode="box"><xsl:with-param name="type">email</xsl:with-param></xsl:apply-templates>
      </xsl:when>
      <xsl:when test="@widget = 'secret'"><xsl:apply-templates select="." mode="password"/></xsl:when>
      <xsl:when test="@widget = 'file'"><xsl:apply-templates select="." mode="file"/></xsl:when>
      <xsl:when test="@widget = 'list'"><xsl:apply-templates select="." mode="list"/></xsl:when>
      <xsl:when test="@widget = 'choice'"><xsl:apply-templates select="." mode="choice"/></xsl:when>
      <xsl:when test="@widget = 'tick'"><xsl:apply-templates select="." mode="ticked"/></xsl:when>
      <xsl:when test="@widget = 'day'"><xsl:apply-templates select="." mode="day"/></xsl:when>
      <xsl:when test="@widget = 'moment'"><xsl:apply-templates select="." mode="moment"/></xsl:when>
      <xsl:otherwise><xsl:apply-templates select="." mode="box"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- One box, with £ before it or % after it where the answer has a unit. -->
  <xsl:template match="field" mode="box">
    <xsl:param name="before"/>
    <xsl:param name="after" select="unit"/>
    <xsl:param name="width"/>
    <xsl:param name="digits"/>
    <xsl:param name="type">text</xsl:param>
    <xsl:call-template name="affixed">
      <xsl:with-param name="prefix" select="string($before)"/>
      <xsl:with-param name="suffix" select="string($after)"/>
      <xsl:with-param name="body">
        <xsl:apply-templates select="." mode="input">
          <xsl:with-param name="width" select="$width"/>
          <xsl:with-param name="digits" select="$digits"/>
          <xsl:with-param name="type" select="$type"/>
        </xsl:apply-templates>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="field" mode="input">
    <xsl:param name="width"/>
    <xsl:param name="digits"/>
    <xsl:param name="type">text</xsl:param>
    <xsl:call-template name="input">
      <xsl:with-param name="id"><xsl:apply-templates select="." mode="id"/></xsl:with-param>
      <xsl:with-param name="name" select="@name"/>
      <xsl:with-param name="type" select="$type"/>
      <xsl:with-param name="value" select="value"/>
      <xsl:with-param name="class"><xsl:if test="string($width)">govuk-input--width-<xsl:value-of select="$width"/></xsl:if></xsl:with-param>
      <xsl:with-param name="error" select="error"/>
      <xsl:with-param name="inputmode" select="$digits"/>
      <xsl:with-param name="spellcheck"><xsl:if test="$type = 'email' or @widget = 'postcode'">false</xsl:if></xsl:with-param>
      <xsl:with-param name="autocomplete">
        <xsl:choose>
          <xsl:when test="@autocomplete"><xsl:value-of select="@autocomplete"/></xsl:when>
          <xsl:when test="$type = 'email'">email</xsl:when>
        </xsl:choose>
      </xsl:with-param>
      <xsl:with-param name="described"><xsl:apply-templates select="." mode="about"/></xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="field" mode="password">
    <xsl:call-template name="password">
      <xsl:with-param name="id"><xsl:apply-templates select="." mode="id"/></xsl:with-param>
      <xsl:with-param name="name" select="@name"/>
      <xsl:with-param name="error" select="error"/>
      <xsl:with-param name="autocomplete">
        <xsl:choose>
          <xsl:when test="@autocomplete"><xsl:value-of select="@autocomplete"/></xsl:when>
          <xsl:otherwise>current-password</xsl:otherwise>
        </xsl:choose>
      </xsl:with-param>
      <xsl:with-param name="described"><xsl:apply-templates select="." mode="about"/></xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="field" mode="textarea">
    <xsl:call-template name="textarea">
      <xsl:with-param name="id"><xsl:apply-templates select="." mode="id"/></xsl:with-param>
      <xsl:with-param name="name" select="@name"/>
      <xsl:with-param name="value" select="value"/>
      <xsl:with-param name="class"><xsl:if test="most">govuk-js-character-count</xsl:if></xsl:with-param>
      <xsl:with-param name="error" select="error"/>
      <xsl:with-param name="rows">
        <xsl:choose>
          <xsl:when test="@rows"><xsl:value-of select="@rows"/></xsl:when>
          <xsl:when test="most > 3000">16</xsl:when>
          <xsl:when test="most > 1000">8</xsl:when>
          <xsl:otherwise>4</xsl:otherwise>
        </xsl:choose>
      </xsl:with-param>
      <xsl:with-param name="described"><xsl:apply-templates select="." mode="about"/></xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="field" mode="file">
    <xsl:call-template name="file-upload">
      <xsl:with-param name="id"><xsl:apply-templates select="." mode="id"/></xsl:with-param>
      <xsl:with-param name="name" select="@name"/>
      <xsl:with-param name="error" select="error"/>
      <xsl:with-param name="accept" select="@accept"/>
      <xsl:with-param name="enhanced" select="true()"/>
      <xsl:with-param name="described"><xsl:apply-templates select="." mode="about"/></xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="field" mode="list">
    <xsl:call-template name="select">
      <xsl:with-param name="id"><xsl:apply-templates select="." mode="id"/></xsl:with-param>
      <xsl:with-param name="name" select="@name"/>
      <xsl:with-param name="error" select="error"/>
      <xsl:with-param name="described"><xsl:apply-templates select="." mode="about"/></xsl:with-param>
      <xsl:with-param name="options">
        <xsl:if test="not(option[@value = ''])"><option value="">Choose</option></xsl:if>
        <xsl:apply-templates select="option[not(@within)]" mode="listed"/>
        <xsl:for-each select="option[@within][not(@within = preceding-sibling::option[1]/@within)]">
          <optgroup label="{@within}"><xsl:apply-templates select="../option[@within = current()/@within]" mode="listed"/></optgroup>
        </xsl:for-each>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="option" mode="listed">
    <xsl:call-template name="select-option">
      <xsl:with-param name="value" select="@value"/>
      <xsl:with-param name="text" select="label"/>
      <xsl:with-param name="selected" select="@checked"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Radios and tick boxes. The first has the field's name as its id, so that a mistake leads to it. -->

  <xsl:template match="field" mode="choice">
    <xsl:param name="inline"/>
    <xsl:call-template name="choices">
      <xsl:with-param name="kind">radios</xsl:with-param>
      <xsl:with-param name="class">govuk-radios--small<xsl:if test="$inline"> govuk-radios--inline</xsl:if></xsl:with-param>
      <xsl:with-param name="items">
        <xsl:choose>
          <xsl:when test="option/@within">
            <xsl:apply-templates select="option[not(@within)]" mode="radio"/>
            <xsl:apply-templates select="option[@within][not(@within = preceding-sibling::option[1]/@within)]" mode="group"/>
          </xsl:when>
          <xsl:otherwise><xsl:apply-templates select="option" mode="radio"/></xsl:otherwise>
        </xsl:choose>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- The first option of a group: its heading, then all of them. -->
  <xsl:template match="option" mode="group">
    <xsl:variable name="id"><xsl:call-template name="option-id"/>-group</xsl:variable>
    <div class="govuk-!-margin-bottom-4" role="group" aria-labelledby="{$id}">
      <p class="govuk-body govuk-!-font-weight-bold govuk-!-margin-bottom-1" id="{$id}"><xsl:value-of select="@within"/></p>
      <xsl:apply-templates select="../option[@within = current()/@within]" mode="radio"/>
    </div>
  </xsl:template>

  <xsl:template match="option" mode="radio">
    <xsl:call-template name="choice">
      <xsl:with-param name="kind">radios</xsl:with-param>
      <xsl:with-param name="id"><xsl:call-template name="option-id"/></xsl:with-param>
      <xsl:with-param name="name" select="../@name"/>
      <xsl:with-param name="value" select="@value"/>
      <xsl:with-param name="label" select="string(label)"/>
      <xsl:with-param name="hint" select="string(hint)"/>
      <xsl:with-param name="checked" select="@checked"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Ticks that belong together: fields of widget tick, under one legend. -->
  <xsl:template name="ticks">
    <xsl:param name="fields"/>
    <xsl:param name="legend"/>
    <xsl:param name="hint"/>
    <xsl:param name="size">s</xsl:param>
    <xsl:variable name="id" select="concat($fields[1]/@name, '-group')"/>
    <xsl:call-template name="questions">
      <xsl:with-param name="id" select="$id"/>
      <xsl:with-param name="legend" select="$legend"/>
      <xsl:with-param name="legend-class" select="concat('govuk-fieldset__legend--', $size)"/>
      <xsl:with-param name="hint" select="$hint"/>
      <xsl:with-param name="class"><xsl:if test="$fields/error">govuk-form-group--error</xsl:if></xsl:with-param>
      <xsl:with-param name="body">
        <xsl:apply-templates select="$fields/error"/>
        <xsl:call-template name="choices">
          <xsl:with-param name="kind">checkboxes</xsl:with-param>
          <xsl:with-param name="class">govuk-checkboxes--small</xsl:with-param>
          <xsl:with-param name="items"><xsl:apply-templates select="$fields" mode="tick-item"/></xsl:with-param>
        </xsl:call-template>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="option-id">
    <xsl:apply-templates select=".." mode="id"/>
    <xsl:if test="preceding-sibling::option">-<xsl:value-of select="count(preceding-sibling::option) + 1"/></xsl:if>
  </xsl:template>

  <!-- A single yes: its label is the whole question. -->
  <xsl:template match="field" mode="tick">
    <xsl:call-template name="questions">
      <xsl:with-param name="class"><xsl:if test="error">govuk-form-group--error</xsl:if></xsl:with-param>
      <xsl:with-param name="body">
        <xsl:apply-templates select="error"/>
        <xsl:apply-templates select="." mode="ticked"/>
      </xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="field" mode="ticked">
    <xsl:call-template name="choices">
      <xsl:with-param name="kind">checkboxes</xsl:with-param>
      <xsl:with-param name="class">govuk-checkboxes--small</xsl:with-param>
      <xsl:with-param name="items"><xsl:apply-templates select="." mode="tick-item"/></xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="field" mode="tick-item">
    <xsl:variable name="id"><xsl:apply-templates select="." mode="id"/></xsl:variable>
    <xsl:call-template name="choice">
      <xsl:with-param name="kind">checkboxes</xsl:with-param>
      <xsl:with-param name="id" select="$id"/>
      <xsl:with-param name="name" select="@name"/>
      <xsl:with-param name="value">1</xsl:with-param>
      <xsl:with-param name="label" select="string(label)"/>
      <xsl:with-param name="hint" select="string(hint)"/>
      <xsl:with-param name="hint-id" select="concat($id, '-hint')"/>
      <xsl:with-param name="checked" select="value = '1'"/>
      <xsl:with-param name="described"><xsl:if test="error"><xsl:value-of select="$id"/>-error</xsl:if></xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <!-- Days in three boxes, moments with a fourth for the time. -->

  <xsl:template match="field" mode="day">
    <xsl:variable name="id"><xsl:apply-templates select="." mode="id"/></xsl:variable>
    <div class="govuk-date-input" id="{$id}">
      <xsl:call-template name="day-boxes"/>
    </div>
  </xsl:template>

  <xsl:template match="field" mode="moment">
    <xsl:variable name="id"><xsl:apply-templates select="." mode="id"/></xsl:variable>
    <div class="govuk-date-input" id="{$id}">
      <xsl:call-template name="day-boxes"/>
      <xsl:call-template name="field-date-box">
        <xsl:with-param name="part">time</xsl:with-param>
        <xsl:with-param name="label">Time</xsl:with-param>
        <xsl:with-param name="width">5</xsl:with-param>
        <xsl:with-param name="digits"/>
      </xsl:call-template>
    </div>
  </xsl:template>

  <xsl:template name="day-boxes">
    <xsl:call-template name="field-date-box">
      <xsl:with-param name="part">day</xsl:with-param>
      <xsl:with-param name="label">Day</xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="field-date-box">
      <xsl:with-param name="part">month</xsl:with-param>
      <xsl:with-param name="label">Month</xsl:with-param>
    </xsl:call-template>
    <xsl:call-template name="field-date-box">
      <xsl:with-param name="part">year</xsl:with-param>
      <xsl:with-param name="label">Year</xsl:with-param>
      <xsl:with-param name="width">4</xsl:with-param>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="field-date-box">
    <xsl:param name="part"/>
    <xsl:param name="label"/>
    <xsl:param name="width">2</xsl:param>
    <xsl:param name="digits">numeric</xsl:param>
    <xsl:variable name="id"><xsl:apply-templates select="." mode="id"/></xsl:variable>
    <xsl:call-template name="date-box">
      <xsl:with-param name="id" select="concat($id, '.', $part)"/>
      <xsl:with-param name="name" select="concat(@name, '.', $part)"/>
      <xsl:with-param name="label" select="$label"/>
      <xsl:with-param name="value" select="value[@name = $part]"/>
      <xsl:with-param name="width" select="$width"/>
      <xsl:with-param name="error" select="error"/>
      <xsl:with-param name="inputmode" select="string($digits)"/>
    </xsl:call-template>
  </xsl:template>

</xsl:stylesheet>
